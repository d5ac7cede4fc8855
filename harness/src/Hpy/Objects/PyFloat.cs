using System.Globalization;

namespace Bench.Hpy.Objects;

/// <summary>A float.</summary>
public sealed class PyFloat(double value) : PyObject
{
    public double Value { get; } = value;

    public override PyType Type => BuiltinTypes.Float;

    public override bool IsTrue(HpyHost host) => Value != 0;

    public override long Hash(HpyHost host) =>
        double.IsInteger(Value) && Math.Abs(Value) < long.MaxValue ? new PyLong((long)Value).Hash(host) : Value.GetHashCode();

    public override bool ValueEquals(HpyHost host, PyObject other) => Conversions.TryDouble(other) is { } number && number == Value;

    public override string Repr(HpyHost host) => Value switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        double.NaN => "nan",
        var v when double.IsInteger(v) && Math.Abs(v) < 1e16 => v.ToString("F1", CultureInfo.InvariantCulture),
        var v => v.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal),
    };
}
