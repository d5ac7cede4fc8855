namespace Bench.Hpy.Objects;

/// <summary>An attribute that the runtime knows of an object, and that cannot be set: <c>__class__</c>, <c>__dict__</c>.</summary>
/// <param name="getter">Its value; null with an error raised.</param>
public sealed class PyManagedGetSet(Func<HpyHost, PyObject, PyObject?> getter) : PyDescriptor
{
    public override PyType Type => BuiltinTypes.GetSet;

    public override bool IsData => true;

    public override PyObject? Get(HpyHost host, PyObject instance) => getter(host, instance);
}
