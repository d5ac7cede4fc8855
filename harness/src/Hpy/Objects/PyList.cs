namespace Bench.Hpy.Objects;

/// <summary>A list.</summary>
public sealed class PyList(List<PyObject> items) : PyObject
{
    public List<PyObject> Items { get; } = items;

    public override PyType Type => BuiltinTypes.List;

    public override bool IsTrue(HpyHost host) => Items.Count > 0;

    public override long Length(HpyHost host) => Items.Count;

    public override string Repr(HpyHost host) => $"[{string.Join(", ", Items.Select(item => item.Repr(host)))}]";

    public override long Hash(HpyHost host) => throw HpyException.Of("TypeError", "unhashable type: 'list'");

    public override bool ValueEquals(HpyHost host, PyObject other) =>
        other is PyList list && list.Items.Count == Items.Count
        && Items.Zip(list.Items).All(pair => pair.First.ValueEquals(host, pair.Second));

    public override PyObject? GetItem(HpyHost host, PyObject key) =>
        Position(key) is { } index ? Items[index] : host.Raise("IndexError", "list index out of range");

    public override void SetItem(HpyHost host, PyObject key, PyObject? value)
    {
        var index = Position(key) ?? throw HpyException.Of("IndexError", "list assignment index out of range");
        if (value is null)
            Items.RemoveAt(index);
        else
            Items[index] = value;
    }

    private int? Position(PyObject key)
    {
        var index = Conversions.ToIndex(key);
        index = index < 0 ? index + Items.Count : index;
        return index >= 0 && index < Items.Count ? (int)index : null;
    }
}
