namespace Bench.Hpy.Objects;

/// <summary>What an HPyTracker is a handle to.</summary>
public sealed class PyTracker : PyObject
{
    public List<nint> Handles { get; } = [];

    public override PyType Type => BuiltinTypes.Object;
}
