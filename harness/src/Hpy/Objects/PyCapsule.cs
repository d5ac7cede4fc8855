namespace Bench.Hpy.Objects;

/// <summary>A capsule: a C pointer with a name, a context and a destructor.</summary>
public class PyCapsule(nint pointer, nint name) : PyOwner
{
    public nint Pointer { get; set; } = pointer;

    /// <summary>A C string that the capsule's maker keeps, or 0.</summary>
    public nint Name { get; set; } = name;

    public nint Context { get; set; }

    public override PyType Type => BuiltinTypes.Capsule;
}
