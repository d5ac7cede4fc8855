namespace Bench.Hpy.Worker;

/// <summary>What the worker asks of the collector.</summary>
internal static class Heap
{
    /// <summary>Nothing that the load left behind is collected while batches run.</summary>
    public static void Settle()
    {
        Compact();
        GC.WaitForPendingFinalizers();
        Compact();
    }

    /// <summary>Every object that is not pinned may be elsewhere afterwards.</summary>
    public static void Compact() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
}
