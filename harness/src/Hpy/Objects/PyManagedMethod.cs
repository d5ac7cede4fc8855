namespace Bench.Hpy.Objects;

/// <summary>A method of a built-in type; it gets the instance first.</summary>
public sealed class PyManagedMethod(string name, PyType.Constructor body) : PyDescriptor
{
    public override PyType Type => BuiltinTypes.MethodDescriptor;

    public override bool IsData => false;

    public override bool IsCallable => true;

    public override PyObject Get(HpyHost host, PyObject instance) =>
        new PyManagedFunction(name, (_, arguments) => body(host, [instance, .. arguments]));

    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names) => body(host, arguments);
}
