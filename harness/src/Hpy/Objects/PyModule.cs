namespace Bench.Hpy.Objects;

/// <summary>A module.</summary>
public sealed class PyModule : PyOwner
{
    public PyModule(string name) => Attributes = new Dictionary<string, PyObject> { ["__name__"] = new PyUnicode(name) };

    public override PyType Type => BuiltinTypes.Module;

    public override string Repr(HpyHost host) => $"<module '{Attributes!["__name__"].Str(host)}'>";
}
