namespace Bench.Hpy.Objects;

/// <summary>An HPyDef_GETSET.</summary>
public sealed class PyGetSet(string name, nint getter, nint setter, nint closure) : PyDescriptor
{
    public override PyType Type => BuiltinTypes.GetSet;

    public override bool IsData => true;

    public override PyObject? Get(HpyHost host, PyObject instance) => getter != 0
        ? NativeCall.Get(host, getter, instance, closure)
        : host.Raise("AttributeError", $"unreadable attribute '{name}'");

    public override void Set(HpyHost host, PyObject instance, PyObject? value)
    {
        if (setter == 0)
            base.Set(host, instance, value);
        NativeCall.Set(host, setter, instance, value, closure);
    }
}
