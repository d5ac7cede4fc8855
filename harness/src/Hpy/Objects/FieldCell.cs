namespace Bench.Hpy.Objects;

/// <summary>What an HPyField refers to. It lives as long as the field's owner, which alone holds it.</summary>
public sealed class FieldCell(PyOwner owner)
{
    public PyOwner Owner { get; } = owner;

    public PyObject? Value { get; set; }
}
