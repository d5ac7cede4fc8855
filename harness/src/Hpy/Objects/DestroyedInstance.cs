namespace Bench.Hpy.Objects;

/// <summary>An instance whose type has tp_destroy, which gets the struct when the collector finds the object dead: on
/// the finalizer's thread, with no context, as HPy asks.</summary>
public sealed unsafe class DestroyedInstance(PyType type) : PyInstance(type)
{
    ~DestroyedInstance() => ((delegate* unmanaged[Cdecl]<nint, void>)Type.Destroy)(Data);
}
