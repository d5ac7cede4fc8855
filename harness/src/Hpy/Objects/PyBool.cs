namespace Bench.Hpy.Objects;

/// <summary>True and False.</summary>
public sealed class PyBool : PyLong
{
    private PyBool(bool value)
        : base(value ? 1 : 0)
    {
    }

    public static PyBool True { get; } = new(true);

    public static PyBool False { get; } = new(false);

    public override PyType Type => BuiltinTypes.Bool;

    public static PyBool Of(bool value) => value ? True : False;

    public override string Repr(HpyHost host) => Value.IsZero ? "False" : "True";
}
