using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>An array that must not move while native code may read it.</summary>
public unsafe class PinnedArray(string nativeHalf) : ManagedWorkload(nativeHalf)
{
    private readonly byte[] bytes = [7];

    [Strategy("its element, read where it is")]
    public long Noop()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
            found = Read(ref bytes[0]);
        return found;
    }

    [Strategy("pinned by fixed")]
    public long Fixed()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
            fixed (byte* pinned = bytes)
                found = Read(ref *pinned);
        return found;
    }

    [Strategy("pinned by a GCHandle, allocated and freed")]
    public long GchandleAllocFree()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
        {
            var made = GCHandle.Alloc(bytes, GCHandleType.Pinned);
            found = Read(ref *(byte*)made.AddrOfPinnedObject());
            made.Free();
        }
        return found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Read(ref byte first) => first;
}
