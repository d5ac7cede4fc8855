using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Handles;

/// <summary>
/// A handle is a GCHandle of the runtime: nothing to keep in step with the collector, but only managed code can make
/// one, so Dup is a new one and no call has a native fast path. A handle used after it was closed is not found out.
/// </summary>
public sealed class GCHandles : HandleSpace
{
    private long count;

    public override long Count => count;

    public override nint Open(PyObject value)
    {
        count++;
        return GCHandle.ToIntPtr(GCHandle.Alloc(value));
    }

    public override PyObject Get(nint handle) => handle != 0
        ? Unsafe.As<PyObject>(GCHandle.FromIntPtr(handle).Target!)
        : throw HpyException.Of("SystemError", "a null handle was passed to the context");

    public override nint Dup(nint handle) => handle == 0 ? 0 : Open(Get(handle));

    public override void Close(nint handle)
    {
        if (handle == 0)
            return;
        count--;
        GCHandle.FromIntPtr(handle).Free();
    }

    /// <summary>Open handles stay the runtime's: nobody keeps a list of them.</summary>
    public override void Dispose()
    {
    }
}
