using System.Runtime.InteropServices;

namespace Bench.Hpy.Worker;

/// <summary>Batch of native/timing/block.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Batch
{
    /// <summary>Does n operations; 0, or −1 if one failed.</summary>
    public delegate* unmanaged[Cdecl]<Batch*, ulong, int> Run;

    /// <summary>Operations of a batch, chosen by calibration.</summary>
    public ulong N;
    public nint Data0;
    public nint Data1;
    public nint Data2;
}
