using Bench.Hpy.Objects;

namespace Bench.Hpy.Handles;

/// <summary>
/// What a handle is. An object lives as long as a handle to it is open, wherever the collector moves it. As under a
/// GIL, one thread at a time uses a space; handles mean nothing in another one.
/// </summary>
public abstract class HandleSpace : IDisposable
{
    /// <summary>How many handles are open.</summary>
    public abstract long Count { get; }

    /// <summary>A new handle to <paramref name="value"/>.</summary>
    public abstract nint Open(PyObject value);

    /// <exception cref="HpyException">The handle is null, or known not to be open.</exception>
    public abstract PyObject Get(nint handle);

    public abstract nint Dup(nint handle);

    /// <summary>Closes a handle; null is none.</summary>
    public abstract void Close(nint handle);

    public abstract void Dispose();
}
