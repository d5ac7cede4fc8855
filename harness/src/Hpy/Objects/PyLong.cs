using System.Globalization;
using System.Numerics;

namespace Bench.Hpy.Objects;

/// <summary>An int; a bool is one too.</summary>
public class PyLong(BigInteger value) : PyObject
{
    public BigInteger Value { get; } = value;

    public override PyType Type => BuiltinTypes.Long;

    public override bool IsTrue(HpyHost host) => !Value.IsZero;

    public override string Repr(HpyHost host) => Value.ToString(CultureInfo.InvariantCulture);

    public override long Hash(HpyHost host) => (long)(Value % long.MaxValue);

    public override bool ValueEquals(HpyHost host, PyObject other) => other switch
    {
        PyLong number => number.Value == Value,
        PyFloat number => number.ValueEquals(host, this),
        _ => false,
    };
}
