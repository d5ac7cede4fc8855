namespace Bench.Hpy.Objects;

/// <summary>
/// An object with attributes of its own and with HPyFields. A field's word in the native struct is a position in
/// <see cref="fields"/>: the collector sees what fields refer to, cycles too, and may move it.
/// </summary>
public abstract class PyOwner : PyObject
{
    private PyObject?[] fields = [];
    private int fieldCount;

    public Dictionary<string, PyObject>? Attributes { get; protected set; }

    /// <summary>What the field word <paramref name="field"/> refers to.</summary>
    public PyObject? LoadField(nint field) => field == 0 ? null : fields[field - 1];

    /// <summary>Makes a field refer to <paramref name="value"/>; returns its new word, 0 for null.</summary>
    public nint StoreField(nint field, PyObject? value)
    {
        if (field == 0 && value is null)
            return 0;
        var position = field == 0 ? Free() : (int)field;
        fields[position - 1] = value;
        return value is null ? 0 : position;
    }

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

    /// <summary>A position that refers to nothing: fields that were set to null are used again.</summary>
    private int Free()
    {
        for (var i = 0; i < fieldCount; i++)
            if (fields[i] is null)
                return i + 1;
        if (fieldCount == fields.Length)
            Array.Resize(ref fields, Math.Max(2, 2 * fieldCount));
        return ++fieldCount;
    }
}
