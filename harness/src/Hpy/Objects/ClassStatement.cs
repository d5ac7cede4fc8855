namespace Bench.Hpy.Objects;

/// <summary><c>type(name, bases, dict)</c>.</summary>
internal static class ClassStatement
{
    public static PyObject? Create(HpyHost host, PyType metaclass, ReadOnlySpan<PyObject> arguments)
    {
        if (arguments is not [PyUnicode name, PyTuple bases, PyDict body])
            return host.Raise("TypeError", "type() takes 1 or 3 arguments: a name, a tuple of bases and a dict");
        var types = bases.Items.OfType<PyType>().DefaultIfEmpty(BuiltinTypes.Object).ToList();
        // The most derived of what is asked for and what the bases have.
        foreach (var type in types)
            if (type.Type.IsSubtypeOf(metaclass))
                metaclass = type.Type;
        var made = new PyType(name.Value, types, ReferenceEquals(metaclass, BuiltinTypes.Type) ? null : metaclass) { IsHpy = true };
        made.HasAttributes |= !body.Items.Keys.Any(key => key is PyUnicode { Value: "__slots__" });
        foreach (var (key, value) in body.Items)
            made.Attributes![key.Str(host)] = value;
        // What Python adds. There is no frame to take the module from.
        made.Attributes!.TryAdd("__module__", new PyUnicode("__main__"));
        if (made.HasAttributes && !types.Any(type => type.HasAttributes))
        {
            made.Attributes["__dict__"] = new PyManagedGetSet((_, value) => new PyMappingProxy(((PyOwner)value).Attributes!));
            // Nothing here makes weak references.
            made.Attributes["__weakref__"] = new PyManagedGetSet((_, _) => PyNone.Value);
        }
        made.Attributes.TryAdd("__doc__", PyNone.Value);
        return made;
    }
}
