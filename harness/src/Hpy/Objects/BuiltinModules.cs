namespace Bench.Hpy.Objects;

/// <summary>What kernels import: as little of Python's modules as they ask for.</summary>
public static class BuiltinModules
{
    public static PyModule? Make(HpyHost host, string name) => name switch
    {
        "builtins" => Builtins(),
        "math" => Of("math", ("hypot", (host, args) =>
            args.Length == 2 && Conversions.TryDouble(args[0]) is { } x && Conversions.TryDouble(args[1]) is { } y
                ? new PyFloat(double.Hypot(x, y))
                : host.Raise("TypeError", "hypot() takes two numbers here"))),
        "operator" => Of("operator", ("add", (host, args) => Arithmetic.Binary(host, Slots.Add, args[0], args[1]))),
        "sys" => Sys(host),
        "types" => Types(),
        _ => null,
    };

    private static PyModule Sys(HpyHost host)
    {
        var interned = new Dictionary<string, PyObject>();
        var module = Of("sys", ("intern", (_, args) => interned.TryGetValue(((PyUnicode)args[0]).Value, out var kept)
            ? kept
            : interned[((PyUnicode)args[0]).Value] = args[0]));
        module.Attributes!["modules"] = host.Modules;
        return module;
    }

    private static PyModule Types()
    {
        var module = new PyModule("types");
        module.Attributes!["ModuleType"] = BuiltinTypes.Module;
        return module;
    }

    private static PyModule Builtins()
    {
        var module = Of(
            "builtins",
            ("id", (_, args) => new PyLong(args[0].Id)),
            ("len", (host, args) => new PyLong(args[0].Length(host))),
            ("repr", (host, args) => new PyUnicode(args[0].Repr(host))),
            ("hash", (host, args) => new PyLong(args[0].Hash(host))),
            ("callable", (_, args) => PyBool.Of(args[0].IsCallable)),
            ("isinstance", (_, args) => PyBool.Of(args[1] is PyType type && args[0].Type.IsSubtypeOf(type))));
        PyType[] types =
        [
            BuiltinTypes.Object, BuiltinTypes.Type, BuiltinTypes.Long, BuiltinTypes.Bool, BuiltinTypes.Float, BuiltinTypes.Unicode,
            BuiltinTypes.Bytes, BuiltinTypes.Tuple, BuiltinTypes.List, BuiltinTypes.Dict, BuiltinTypes.Slice,
            .. BuiltinTypes.Exceptions.Values,
        ];
        foreach (var type in types)
            module.Attributes![type.Name] = type;
        return module;
    }

    private static PyModule Of(string name, params IEnumerable<(string Name, PyType.Constructor Body)> functions)
    {
        var module = new PyModule(name);
        foreach (var function in functions)
            module.Attributes![function.Name] = new PyManagedFunction(function.Name, function.Body);
        return module;
    }
}
