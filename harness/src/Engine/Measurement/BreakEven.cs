using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>Whether a cache still pays behind each rung, collected launch by launch.</summary>
public sealed class BreakEven
{
    private readonly List<CacheGain> gains = [];

    public void Add(BlockResult launch) => gains.AddRange(CacheGain.Of(launch));

    /// <param name="run">The run's name.</param>
    /// <param name="cases">Its cases, in the order of which the rows come.</param>
    /// <param name="spread">Its A/A spread: no smaller gain is believed.</param>
    public IReadOnlyList<BreakEvenRow> Rows(string run, IEnumerable<Case> cases, AaSpread spread)
    {
        var ofCase = gains.ToLookup(gain => gain.Cache);
        return
        [
            .. from cache in cases
               from launches in ofCase[cache].GroupBy(gain => gain.Recompute)
               select Row(run, cache, launches.Key, [.. launches], spread),
        ];
    }

    private static BreakEvenRow Row(string run, Case cache, Case recompute, List<CacheGain> launches, AaSpread spread)
    {
        var gain = Estimate(launch => launch.GainNs);
        return new BreakEvenRow
        {
            Run = run,
            Runtime = cache.Runtime,
            Version = cache.Version,
            Abi = cache.Abi,
            Workload = cache.Kernel.Workload,
            Strategy = cache.Kernel.Strategy,
            Parameters = cache.Parameters,
            Mode = cache.Mode.Name(),
            Recompute = recompute.Kernel.Strategy,
            RecomputeNs = Estimate(launch => launch.RecomputeNs).Value,
            CachedNs = Estimate(launch => launch.CachedNs).Value,
            GainNs = gain.Value,
            GainLow = gain.Low,
            GainHigh = gain.High,
            PaysFromNs = Estimate(launch => launch.PaysFromNs).Value,
            Verdict = BreakEvenVerdict.Of(gain, spread.Noise(cache.Name)),
        };

        Interval Estimate(Func<CacheGain, double> figure) => SignTestInterval.Median([.. launches.Select(figure)]);
    }
}
