using Bench.Protocol;

namespace Bench.Hpy.Worker;

/// <summary>Times the rounds of a block.</summary>
/// <param name="core">What times.</param>
/// <param name="compactEvery">After how many rounds a collection is forced; 0: never.</param>
internal sealed class BlockTimer(TimingCore core, int compactEvery)
{
    public BlockAnswer Time(BlockTargets targets, BlockRequest request)
    {
        using var block = targets;
        var stirrers = block.Stirrers();
        var batches = new List<Batch>();
        var (status, numbers) = (new List<string?>(), new List<long>());
        foreach (var (i, (target, trouble)) in block.Cases().Index())
        {
            var why = trouble;
            var n = 0L;
            if (target is not null)
            {
                var batch = target.ToBatch(core);
                batch.N = request.N.Count == 0 ? 0 : (ulong)(request.N[i] / target.OperationsPerBatchOperation);
                if (batch.N == 0)
                    why = target.Try(() => core.Calibrate(ref batch, (ulong)request.BatchNs));
                if (why is null)
                {
                    batches.Add(batch);
                    n = (long)batch.N * target.OperationsPerBatchOperation;
                }
            }
            status.Add(why);
            numbers.Add(n);
        }
        return new BlockAnswer(status, numbers, Measure([.. batches], stirrers, request.Rounds, (ulong)request.Seed));
    }

    /// <summary>All rounds at once; or, where collections are forced in between, some at a time.</summary>
    private IReadOnlyList<long>[] Measure(Batch[] batches, Batch[] stirrers, int rounds, ulong seed)
    {
        var ns = new long[rounds * batches.Length];
        var portion = compactEvery > 0 ? compactEvery : rounds;
        for (var round = 0; round < rounds; round += portion)
        {
            var count = Math.Min(portion, rounds - round);
            var part = ns.AsSpan(round * batches.Length, count * batches.Length);
            if (!core.Measure(batches, stirrers, Habits.Stirring, count, seed + (ulong)round, part))
                throw new BenchException("an operation that worked failed while it was timed");
            if (compactEvery > 0)
                Heap.Compact();
        }
        return [.. Enumerable.Range(0, rounds).Select(round => ns[(round * batches.Length)..((round + 1) * batches.Length)])];
    }
}
