using System.Diagnostics;
using Bench.Protocol;

namespace Bench.Hpy.Worker;

/// <summary>What <c>verify</c> looks at: a case's answer, what it leaks, and how its time grows with n.</summary>
internal sealed class CaseCheck(TimingCore core)
{
    // The least object there is: a leak of one an operation is as many bytes an operation.
    private const int LeastObject = 24;

    // The least block that malloc gives.
    private const int LeastBlock = 32;

    public VerifyAnswer Verify(BlockTargets targets, BlockRequest request)
    {
        using var block = targets;
        return new VerifyAnswer(
            [.. block.Cases().Select(found => found.Target is { } target ? Properties(target, request) : new CaseProperties(found.Why))]);
    }

    private CaseProperties Properties(Target target, BlockRequest request)
    {
        CaseProperties? found = null;
        var why = target.Try(() =>
        {
            found = Look(target, request.Operations, TimeSpan.FromSeconds(request.StressSeconds));
            return true;
        });
        return why is null ? found! : new CaseProperties(why);
    }

    private CaseProperties Look(Target target, long operations, TimeSpan stress)
    {
        var answer = target.Answer(core);
        var batch = target.ToBatch(core);
        if (core.Time(ref batch, 1000) < 0)
            throw target.Host!.TakeError();
        var (handles, bytes) = (target.Host?.Handles.Count ?? 0, GC.GetTotalMemory(forceFullCollection: true));
        var leakedBytes = LeakedBytes(ref batch, operations);
        Stress(ref batch, stress);
        bytes = GC.GetTotalMemory(forceFullCollection: true) - bytes;
        var leaked = Math.Abs((target.Host?.Handles.Count ?? 0) - handles);
        core.Calibrate(ref batch, Habits.GrowthBatchNs);
        var growth = Growth(ref batch);
        if (target.Answer(core) is var last && last != answer)
            answer = $"{last} at last, {answer} at first";
        // Less than a tenth of the least leak is the collector's own.
        return new CaseProperties(null, answer, leaked, Math.Abs(bytes) < 2 * operations ? 0 : bytes / LeastObject, leakedBytes, growth);
    }

    /// <summary>By how much the C heap grew: what the runtime keeps for itself it does once, a leak is there again and again.</summary>
    private long? LeakedBytes(ref Batch batch, long operations)
    {
        var leaked = LeastBlock * operations;
        for (var attempt = 0; attempt < Habits.LeakAttempts && leaked * 100 >= LeastBlock * operations; attempt++)
        {
            Heap.Settle();
            var before = core.CHeapBytes;
            core.Time(ref batch, (ulong)operations);
            Heap.Settle();
            if (before < 0)
                return null;
            leaked = core.CHeapBytes - before;
        }
        return leaked;
    }

    /// <summary>Every object moves, again and again, while operations run: native code is not stopped meanwhile.</summary>
    private void Stress(ref Batch batch, TimeSpan time)
    {
        if (time == TimeSpan.Zero)
            return;
        using var done = new ManualResetEventSlim();
        var collector = new Thread(() =>
        {
            do
                Heap.Compact();
            // Managed code stands still meanwhile: without a pause it would hardly get on.
            while (!done.Wait(millisecondsTimeout: 1));
        });
        collector.Start();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
            core.Time(ref batch, 1000);
        done.Set();
        collector.Join();
    }

    /// <summary>Time of 2n operations by time of n: the least of many batches, for what disturbs one makes it longer.</summary>
    private double Growth(ref Batch batch)
    {
        var growth = 0.0;
        for (var attempt = 0; attempt < Habits.GrowthAttempts && growth is not (> Habits.LeastGrowth and < Habits.MostGrowth); attempt++)
        {
            var (once, twice) = (long.MaxValue, long.MaxValue);
            for (var i = 0; i < Habits.GrowthBatches; i++)
            {
                once = Math.Min(once, core.Time(ref batch, batch.N));
                twice = Math.Min(twice, core.Time(ref batch, 2 * batch.N));
            }
            growth = twice / (double)once;
        }
        return growth;
    }
}
