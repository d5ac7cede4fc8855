namespace Bench.Hpy.Objects;

/// <summary>The built-in types: the same for every host in the process.</summary>
public static class BuiltinTypes
{
    public static readonly PyType Object = new("object", []);
    public static readonly PyType Type = new("type", [Object]) { Shape = 1, HasAttributes = true };
    public static readonly PyType Long = Of("int", (host, args) => args.Length == 0 ? new PyLong(0) : Conversions.ToLong(host, args[0]), 2);
    public static readonly PyType Bool = new("bool", [Long]) { Make = (host, args) => PyBool.Of(args.Length > 0 && args[0].IsTrue(host)) };
    public static readonly PyType Float =
        Of("float", (host, args) => args.Length == 0 ? new PyFloat(0) : Conversions.ToFloat(host, args[0]), 3);
    public static readonly PyType Unicode = Of("str", (host, args) => new PyUnicode(args.Length == 0 ? "" : args[0].Str(host)), 4);
    public static readonly PyType Bytes = Of("bytes", (_, _) => new PyBytes([]));
    public static readonly PyType Tuple =
        Of("tuple", (host, args) => new PyTuple(args.Length == 0 ? [] : [.. Conversions.Items(host, args[0])]), 5);
    public static readonly PyType List =
        Of("list", (host, args) => new PyList(args.Length == 0 ? [] : [.. Conversions.Items(host, args[0])]), 6);
    public static readonly PyType Dict = Of("dict", (host, _) => new PyDict(host), 7);
    public static readonly PyType None = Of("NoneType");
    public static readonly PyType NotImplementedType = Of("NotImplementedType");
    public static readonly PyType EllipsisType = Of("ellipsis");
    public static readonly PyType Module = Of("module", (_, args) => new PyModule(((PyUnicode)args[0]).Value));
    public static readonly PyType Function = Of("builtin_function_or_method");
    public static readonly PyType MethodDescriptor = Of("method_descriptor");
    public static readonly PyType GetSet = Of("getset_descriptor");
    public static readonly PyType Member = Of("member_descriptor");
    public static readonly PyType Capsule = Of("PyCapsule");
    public static readonly PyType ContextVar = Of("ContextVar");
    public static readonly PyType Slice = Of("slice");
    public static readonly PyType Complex = Of("complex");
    public static readonly PyType MemoryView = Of("memoryview");
    public static readonly PyType Iterator = Of("iterator");
    public static readonly PyType MappingProxy = Of("mappingproxy");

    static BuiltinTypes()
    {
        Unicode.Attributes!["join"] = new PyManagedMethod("join", (host, args) =>
            new PyUnicode(string.Join(((PyUnicode)args[0]).Value, Conversions.Items(host, args[1]).Select(item => item.Str(host)))));
        Object.Attributes!["__class__"] = new PyManagedGetSet((_, value) => value.Type);
        OfTypes("__name__", type => type.NameObject);
        OfTypes("__qualname__", type => type.NameObject);
        OfTypes("__mro__", type => new PyTuple([.. type.Mro]));
        OfTypes("__bases__", type => new PyTuple([.. type.Bases]));
        OfTypes("__base__", type => type.Bases.Count == 0 ? PyNone.Value : type.Bases[0]);
        // Py_TPFLAGS_HEAPTYPE, BASETYPE: what tells classes from built-in types.
        OfTypes("__flags__", type => new PyLong(type.IsHpy ? 0x600 : 0x400));
        OfTypes("__dict__", type => new PyMappingProxy(type.Attributes!));
    }

    /// <summary>Exceptions by name.</summary>
    public static readonly IReadOnlyDictionary<string, PyType> Exceptions = MakeExceptions();

    private static PyType Of(string name, PyType.Constructor? make = null, int shape = 0) => new(name, [Object])
    {
        Make = make,
        Shape = shape,
    };

    private static void OfTypes(string name, Func<PyType, PyObject> getter) =>
        Type.Attributes![name] = new PyManagedGetSet((_, type) => getter((PyType)type));

    private static Dictionary<string, PyType> MakeExceptions()
    {
        var made = new Dictionary<string, PyType>();
        // Base: its subclasses.
        string[] hierarchy =
        [
            ":BaseException",
            "BaseException:Exception GeneratorExit KeyboardInterrupt SystemExit",
            "Exception:ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError "
                + "OSError"
            + " ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning",
            "ArithmeticError:FloatingPointError OverflowError ZeroDivisionError",
            "ImportError:ModuleNotFoundError",
            "LookupError:IndexError KeyError",
            "NameError:UnboundLocalError",
            "OSError:BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError"
            + " IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError",
            "ConnectionError:BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError",
            "RuntimeError:NotImplementedError RecursionError",
            "SyntaxError:IndentationError",
            "IndentationError:TabError",
            "ValueError:UnicodeError",
            "UnicodeError:UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError",
            "Warning:BytesWarning DeprecationWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning"
            + " RuntimeWarning SyntaxWarning UnicodeWarning UserWarning",
        ];
        foreach (var line in hierarchy)
        {
            var (parent, children) = (line.Split(':')[0], line.Split(':')[1].Split(' '));
            foreach (var name in children)
            {
                PyType? self = null;
                made[name] = self = new PyType(name, [parent.Length == 0 ? Object : made[parent]])
                {
                    Make = (_, args) => new PyException(self!, new PyTuple(args.ToArray())),
                };
            }
        }
        return made;
    }
}
