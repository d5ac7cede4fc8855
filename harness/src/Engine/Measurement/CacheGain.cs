using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>What a cache gained in one launch. Nanoseconds an operation, medians over rounds.</summary>
/// <param name="Cache">The cache behind a rung.</param>
/// <param name="Recompute">What does without it.</param>
/// <param name="RecomputeNs">The whole operation without the cache.</param>
/// <param name="CachedNs">The whole operation with it.</param>
/// <param name="GainNs">Their difference within a round; each above its own no-op where these differ, so that a slot is
/// not given credit for being called faster than a function.</param>
/// <param name="PaysFromNs">The cached operation above its no-op.</param>
public sealed record CacheGain(
    Case Cache, Case Recompute, double RecomputeNs, double CachedNs, double GainNs, double PaysFromNs)
{
    /// <summary>The gains of the caches that this block speaks for.</summary>
    public static IEnumerable<CacheGain> Of(BlockResult result)
    {
        var block = result.Block;
        for (var i = 0; i < block.Cases.Count; i++)
        {
            var cache = block.Cases[i];
            if (!block.Owned[i] || result.Times(i) is not { } cached
                || result.Times(block.IndexOfBaseline(cache)) is not { } noop)
                continue;
            foreach (var index in block.IndicesOfRecompute(cache))
            {
                var recompute = block.Cases[index];
                if (result.Times(index) is not { } recomputed
                    || result.Times(block.IndexOfBaseline(recompute)) is not { } noopOfRecompute)
                    continue;
                yield return new CacheGain(
                    cache, recompute, Quantiles.Median(recomputed), Quantiles.Median(cached),
                    Quantiles.Median(cached.Select((time, round) => recomputed[round] - noopOfRecompute[round] - (time - noop[round]))),
                    Quantiles.Median(cached.Zip(noop, (time, other) => time - other)));
            }
        }
    }
}
