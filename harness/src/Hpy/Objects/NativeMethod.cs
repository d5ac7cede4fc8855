namespace Bench.Hpy.Objects;

/// <summary>An HPyDef_METH: the runtime calls the implementation itself; trampolines are CPython's.</summary>
public sealed unsafe class NativeMethod(string name, nint implementation, int signature)
{
    /// <summary>HPyFunc_O.</summary>
    public const int OneArgument = 4;

    /// <summary>HPyFunc_NOARGS.</summary>
    public const int NoArguments = 3;

    private const int Varargs = 1;
    private const int Keywords = 2;

    public string Name { get; } = name;

    /// <returns>The result; null with an error raised.</returns>
    public PyObject? Call(HpyHost host, PyObject self, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        if (names is { Items.Length: > 0 } && signature != Keywords)
            return host.Raise("TypeError", $"{Name}() takes no keyword arguments");
        switch (signature)
        {
            case OneArgument when arguments.Length == 1:
                return NativeCall.Binary(host, implementation, self, arguments[0]);
            case NoArguments when arguments.Length == 0:
                return NativeCall.Unary(host, implementation, self);
            case Varargs:
                return NativeCall.Varargs(host, implementation, self, arguments);
            case Keywords:
                return NativeCall.Keywords(host, implementation, self, arguments, names);
            default:
                return host.Raise(
                    "TypeError",
                    $"{Name}() takes {(signature == OneArgument ? "exactly one argument" : "no arguments")} ({arguments.Length} given)");
        }
    }
}
