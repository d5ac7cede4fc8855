namespace Bench.Hpy.Objects;

/// <summary>A dict, in the order of insertion as long as nothing is deleted.</summary>
public sealed class PyDict : PyObject
{
    public PyDict(HpyHost host) => Items = new Dictionary<PyObject, PyObject>(new ValueComparer(host));

    public Dictionary<PyObject, PyObject> Items { get; }

    public override PyType Type => BuiltinTypes.Dict;

    public override bool IsTrue(HpyHost host) => Items.Count > 0;

    public override long Length(HpyHost host) => Items.Count;

    public override string Repr(HpyHost host) =>
        $"{{{string.Join(", ", Items.Select(pair => $"{pair.Key.Repr(host)}: {pair.Value.Repr(host)}"))}}}";

    public override long Hash(HpyHost host) => throw HpyException.Of("TypeError", "unhashable type: 'dict'");

    public override bool ValueEquals(HpyHost host, PyObject other) =>
        other is PyDict dict && dict.Items.Count == Items.Count
        && Items.All(pair => dict.Items.TryGetValue(pair.Key, out var value) && pair.Value.ValueEquals(host, value));

    public override PyObject? GetItem(HpyHost host, PyObject key) =>
        Items.TryGetValue(key, out var value) ? value : host.Raise("KeyError", key);

    public override void SetItem(HpyHost host, PyObject key, PyObject? value)
    {
        if (value is not null)
            Items[key] = value;
        else if (!Items.Remove(key))
            throw HpyException.Of("KeyError", key.Repr(host));
    }

    /// <summary>Python's equality of keys.</summary>
    private sealed class ValueComparer(HpyHost host) : IEqualityComparer<PyObject>
    {
        public bool Equals(PyObject? x, PyObject? y) => ReferenceEquals(x, y) || x!.ValueEquals(host, y!);

        public int GetHashCode(PyObject key) => key.Hash(host).GetHashCode();
    }
}
