using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>Whether a cache still pays behind each rung, collected launch by launch.</summary>
public sealed class BreakEven
{
    /// <summary>A gain below this many nanoseconds is none, however sure.</summary>
    public const double LeastMargin = 0.1;

    public const string Pays = "pays";
    public const string Marginal = "marginal";
    public const string Spoiled = "spoiled";

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

    /// <param name="gain">The gain's interval, ns.</param>
    /// <param name="margin">What counts as no gain, ns.</param>
    public static string Verdict(Interval gain, double margin) =>
        gain.Low > margin ? Pays : gain.High < -margin ? Spoiled : Marginal;

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
            Verdict = Verdict(gain, Math.Max(spread.Nanoseconds(cache) ?? 0, LeastMargin)),
        };

        Interval Estimate(Func<CacheGain, double> figure) => SignTestInterval.Median([.. launches.Select(figure)]);
    }
}
