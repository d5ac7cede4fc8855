namespace Bench.Hpy.Objects;

/// <summary>An object of the runtime. The collector may move it; handles and its native struct stay where they are.</summary>
public abstract class PyObject
{
    private static long lastId;
    private long id;

    public abstract PyType Type { get; }

    /// <summary>What AsStruct returns: the address of its native struct, 0 if it has none.</summary>
    public virtual nint Data => 0;

    /// <summary>What <c>id()</c> returns: a number, for an address would change.</summary>
    public long Id => id != 0 ? id : id = Interlocked.Increment(ref lastId);

    public virtual string Repr(HpyHost host) => $"<{Type.Name} object>";

    public virtual string Str(HpyHost host) => Repr(host);

    public virtual bool IsTrue(HpyHost host) => Type.Slot(Slots.Bool) is not 0 and var slot
        ? NativeCall.Inquiry(host, slot, this) : Type.HasLength ? Length(host) != 0 : true;

    /// <exception cref="HpyException">It has no length.</exception>
    public virtual long Length(HpyHost host)
    {
        var slot = Type.Slot(Slots.Length);
        slot = slot == 0 ? Type.Slot(Slots.MappingLength) : slot;
        return slot == 0 ? throw HpyException.Of("TypeError", $"object of type '{Type.Name}' has no len()")
            : NativeCall.Size(host, slot, this);
    }

    /// <exception cref="HpyException">It is not hashable.</exception>
    public virtual long Hash(HpyHost host) => Type.Slot(Slots.Hash) is not 0 and var slot ? NativeCall.Size(host, slot, this) : Id;

    /// <summary>Equality of values; false for things of different kinds.</summary>
    public virtual bool ValueEquals(HpyHost host, PyObject other) => ReferenceEquals(this, other);

    /// <returns>The item; null with an error raised.</returns>
    public virtual PyObject? GetItem(HpyHost host, PyObject key)
    {
        if (Type.Slot(Slots.Subscript) is not 0 and var mapping)
            return NativeCall.Binary(host, mapping, this, key);
        if (Type.Slot(Slots.Item) is not 0 and var sequence)
            return NativeCall.Get(host, sequence, this, (nint)Conversions.ToIndex(key));
        return host.Raise("TypeError", $"'{Type.Name}' object is not subscriptable");
    }

    /// <summary>Stores, or deletes where <paramref name="value"/> is null.</summary>
    /// <exception cref="HpyException">It has no such item, or takes none.</exception>
    public virtual void SetItem(HpyHost host, PyObject key, PyObject? value)
    {
        if (Type.Slot(Slots.AssignSubscript) is not 0 and var slot)
            NativeCall.Assign(host, slot, this, key, value);
        else
            throw HpyException.Of("TypeError", $"'{Type.Name}' object does not support item assignment");
    }

    /// <returns>The attribute; null if there is none, or with an error raised.</returns>
    public virtual PyObject? GetAttribute(HpyHost host, string name)
    {
        if (Type.Slot(Slots.GetAttribute) is not 0 and var slot)
            return NativeCall.Binary(host, slot, this, new PyUnicode(name));
        return GenericGetAttribute(host, name);
    }

    /// <summary>Data descriptors of the type, own attributes, the type's others: in Python's order.</summary>
    protected PyObject? GenericGetAttribute(HpyHost host, string name)
    {
        var found = Type.Lookup(name);
        if (found is PyDescriptor { IsData: true } descriptor)
            return descriptor.Get(host, this);
        if (OwnAttribute(host, name) is { } own)
            return own;
        return found is PyDescriptor method ? method.Get(host, this) : found;
    }

    /// <summary>Sets, or deletes where <paramref name="value"/> is null.</summary>
    /// <exception cref="HpyException">It takes no such attribute.</exception>
    public virtual void SetAttribute(HpyHost host, string name, PyObject? value)
    {
        if (Type.Slot(Slots.SetAttribute) is not 0 and var slot)
            NativeCall.Assign(host, slot, this, new PyUnicode(name), value);
        else if (Type.Lookup(name) is PyDescriptor { IsData: true } descriptor)
            descriptor.Set(host, this, value);
        else if (!SetOwnAttribute(name, value))
            throw HpyException.Of("AttributeError", $"'{Type.Name}' object has no attribute '{name}'");
    }

    /// <summary>Calls it: the values of keyword arguments follow the positional ones.</summary>
    /// <returns>The result; null with an error raised.</returns>
    public virtual PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        var slot = Type.Slot(Slots.Call);
        return slot != 0
            ? NativeCall.Keywords(host, slot, this, arguments, names)
            : host.Raise("TypeError", $"'{Type.Name}' object is not callable");
    }

    public virtual bool IsCallable => Type.Slot(Slots.Call) != 0;

    /// <summary>What the object has of its own, without its type's.</summary>
    protected virtual PyObject? OwnAttribute(HpyHost host, string name) => null;

    /// <returns>False if it has no attributes of its own.</returns>
    protected virtual bool SetOwnAttribute(string name, PyObject? value) => false;
}
