namespace Bench.Hpy.Objects;

/// <summary>None, NotImplemented and Ellipsis.</summary>
public sealed class PyNone(string name) : PyObject
{
    public static PyNone Value { get; } = new("None");

    public static PyNone NotImplemented { get; } = new("NotImplemented");

    public static PyNone Ellipsis { get; } = new("Ellipsis");

    public override PyType Type => ReferenceEquals(this, Value) ? BuiltinTypes.None
        : ReferenceEquals(this, Ellipsis) ? BuiltinTypes.EllipsisType : BuiltinTypes.NotImplementedType;

    public override string Repr(HpyHost host) => name;

    public override bool IsTrue(HpyHost host) => !ReferenceEquals(this, Value);
}
