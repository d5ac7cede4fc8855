namespace Bench.Hpy.Objects;

/// <summary>A function that is written in C#: what kernels need of Python's own modules.</summary>
public sealed class PyManagedFunction(string name, PyType.Constructor body) : PyObject
{
    private readonly PyUnicode text = new(name);

    public override PyType Type => BuiltinTypes.Function;

    public override bool IsCallable => true;

    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names) => body(host, arguments);

    protected override PyObject? OwnAttribute(HpyHost host, string name) => name == "__name__" ? text : null;
}
