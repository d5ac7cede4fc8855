using System.Runtime.InteropServices;

namespace Bench.Hpy.Worker;

/// <summary>The timing core that all workers share, from bench_dotnet: see native/dotnet/timing.c.</summary>
internal sealed unsafe class TimingCore(string nativeHalf)
{
    private readonly nint library = NativeLibrary.Load(nativeHalf);

    public delegate* unmanaged[Cdecl]<Batch*, ulong, int> Clock =>
        (delegate* unmanaged[Cdecl]<Batch*, ulong, int>)Export("clock_batch");

    public delegate* unmanaged[Cdecl]<Batch*, ulong, int> Loop =>
        (delegate* unmanaged[Cdecl]<Batch*, ulong, int>)Export("loop_batch");

    /// <summary>Address of an HPyFunc_NOARGS that does nothing.</summary>
    public nint NoArguments => Export("noargs");

    /// <summary>Bytes of the C heap in use; −1 where it does not tell.</summary>
    public long CHeapBytes => ((delegate* unmanaged[Cdecl]<long>)Export("heap_in_use"))();

    /// <summary>Address of an exported function.</summary>
    public nint Export(string name) => NativeLibrary.GetExport(library, name);

    /// <returns>Nanoseconds of n operations, or −1 if one failed.</returns>
    public long Time(ref Batch batch, ulong n)
    {
        fixed (Batch* pinned = &batch)
            return ((delegate* unmanaged[Cdecl]<Batch*, ulong, long>)Export("time_batch"))(pinned, n);
    }

    /// <summary>Sets the batch's number of operations.</summary>
    /// <returns>False if an operation failed.</returns>
    public bool Calibrate(ref Batch batch, ulong nanoseconds)
    {
        fixed (Batch* pinned = &batch)
            return ((delegate* unmanaged[Cdecl]<Batch*, ulong, int>)Export("calibrate"))(pinned, nanoseconds) == 0;
    }

    /// <summary>Runs rounds over batches; <paramref name="ns"/> gets rounds × batches times.</summary>
    /// <returns>False if an operation failed.</returns>
    public bool Measure(Span<Batch> batches, Span<Batch> stirrers, int stirring, int rounds, ulong seed, Span<long> ns)
    {
        fixed (Batch* first = batches, stirrer = stirrers)
        fixed (long* times = ns)
            return ((delegate* unmanaged[Cdecl]<Batch*, nuint, Batch*, nuint, nuint, nuint, ulong, long*, int>)Export("measure"))(
                first, (nuint)batches.Length, stirrer, (nuint)stirrers.Length, (nuint)(stirrers.Length == 0 ? 0 : stirring), (nuint)rounds,
                seed, times) == 0;
    }
}
