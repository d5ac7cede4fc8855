namespace Bench.Hpy.Objects;

/// <summary>An object with attributes of its own, or with HPyFields.</summary>
public abstract class PyOwner : PyObject
{
    /// <summary>What its fields refer to.</summary>
    public List<FieldCell> Fields => field ??= [];

    public Dictionary<string, PyObject>? Attributes { get; protected set; }

    protected override PyObject? OwnAttribute(HpyHost host, string name) => Attributes?.GetValueOrDefault(name);

    protected override bool SetOwnAttribute(string name, PyObject? value)
    {
        if (Attributes is null)
            return false;
        if (value is not null)
            Attributes[name] = value;
        else if (!Attributes.Remove(name))
            throw HpyException.Of("AttributeError", $"'{Type.Name}' object has no attribute '{name}'");
        return true;
    }
}
