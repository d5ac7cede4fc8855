namespace Bench.Hpy.Objects;

/// <summary>A capsule with a destructor, which is called on the finalizer's thread when the capsule is dead.</summary>
public sealed unsafe class DestroyedCapsule(nint pointer, nint name, nint destructor) : PyCapsule(pointer, name)
{
    ~DestroyedCapsule() => ((delegate* unmanaged[Cdecl]<nint, nint, nint, void>)destructor)(Name, Pointer, Context);
}
