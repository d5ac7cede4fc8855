namespace Bench.Hpy.Objects;

/// <summary>A tuple.</summary>
public sealed class PyTuple(PyObject[] items) : PyObject
{
    public PyObject[] Items { get; } = items;

    public override PyType Type => BuiltinTypes.Tuple;

    public override bool IsTrue(HpyHost host) => Items.Length > 0;

    public override long Length(HpyHost host) => Items.Length;

    public override string Repr(HpyHost host) => Items.Length == 1
        ? $"({Items[0].Repr(host)},)" : $"({string.Join(", ", Items.Select(item => item.Repr(host)))})";

    public override long Hash(HpyHost host) => Items.Aggregate(17L, (hash, item) => unchecked(hash * 31 + item.Hash(host)));

    public override bool ValueEquals(HpyHost host, PyObject other) =>
        other is PyTuple tuple && tuple.Items.Length == Items.Length
        && Items.Zip(tuple.Items).All(pair => pair.First.ValueEquals(host, pair.Second));

    public override PyObject? GetItem(HpyHost host, PyObject key)
    {
        var index = Conversions.ToIndex(key);
        index = index < 0 ? index + Items.Length : index;
        return index >= 0 && index < Items.Length ? Items[index] : host.Raise("IndexError", "tuple index out of range");
    }
}
