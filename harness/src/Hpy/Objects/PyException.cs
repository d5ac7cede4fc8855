namespace Bench.Hpy.Objects;

/// <summary>An exception object.</summary>
public sealed class PyException : PyOwner
{
    private readonly PyType type;

    public PyException(PyType type, PyObject value)
    {
        this.type = type;
        Value = value;
        Attributes = new Dictionary<string, PyObject> { ["args"] = value as PyTuple ?? new PyTuple([value]) };
    }

    /// <summary>What it was raised with.</summary>
    public PyObject Value { get; }

    public override PyType Type => type;

    public override string Str(HpyHost host) => Value is PyTuple { Items.Length: 1 } only ? only.Items[0].Str(host) : Value.Str(host);

    public override string Repr(HpyHost host) => $"{type.Name}({Value.Repr(host)})";
}
