namespace Bench.Hpy.Objects;

/// <summary>A method as its class has it: called with the instance first.</summary>
public sealed class PyMethodDescriptor(NativeMethod method) : PyDescriptor
{
    public override PyType Type => BuiltinTypes.MethodDescriptor;

    public override bool IsData => false;

    public override bool IsCallable => true;

    public override PyObject? Get(HpyHost host, PyObject instance) => new PyFunction(method, instance);

    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names) => arguments.Length == 0
        ? host.Raise("TypeError", $"{method.Name}() needs an argument")
        : method.Call(host, arguments[0], arguments[1..], names);

    protected override PyObject? OwnAttribute(HpyHost host, string name) => name == "__name__" ? new PyUnicode(method.Name) : null;
}
