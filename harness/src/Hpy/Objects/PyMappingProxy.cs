namespace Bench.Hpy.Objects;

/// <summary>What <c>__dict__</c> gives: not a copy of the attributes, but a view of them. It is read only for instances too.</summary>
public sealed class PyMappingProxy(IReadOnlyDictionary<string, PyObject> attributes) : PyObject
{
    public IEnumerable<PyObject> Keys => attributes.Keys.Select(name => new PyUnicode(name));

    public override PyType Type => BuiltinTypes.MappingProxy;

    public override bool IsTrue(HpyHost host) => attributes.Count > 0;

    public override long Length(HpyHost host) => attributes.Count;

    public override string Repr(HpyHost host)
    {
        var pairs = attributes.Select(pair => $"{new PyUnicode(pair.Key).Repr(host)}: {pair.Value.Repr(host)}");
        return $"mappingproxy({{{string.Join(", ", pairs)}}})";
    }

    public override PyObject? GetItem(HpyHost host, PyObject key) =>
        key is PyUnicode name && attributes.TryGetValue(name.Value, out var value) ? value : host.Raise("KeyError", key);
}
