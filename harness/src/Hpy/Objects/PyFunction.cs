namespace Bench.Hpy.Objects;

/// <summary>A native function bound to its module or instance.</summary>
public sealed class PyFunction(NativeMethod method, PyObject self) : PyObject
{
    public override PyType Type => BuiltinTypes.Function;

    public override bool IsCallable => true;

    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names) =>
        method.Call(host, self, arguments, names);

    protected override PyObject? OwnAttribute(HpyHost host, string name) => name == "__name__" ? new PyUnicode(method.Name) : null;
}
