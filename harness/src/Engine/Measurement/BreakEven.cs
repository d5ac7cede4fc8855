using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>Whether a cache still pays behind each rung, collected launch by launch.</summary>
public sealed class BreakEven
{
    // As rows of one launch each.
    private readonly List<(Case Cache, BreakEvenRow Launch)> gains = [];

    /// <summary>Takes the gains of the caches that a block speaks for.</summary>
    public void Add(BlockResult launch)
    {
        var block = launch.Block;
        for (var i = 0; i < block.Cases.Count; i++)
        {
            var cache = block.Cases[i];
            if (!block.Owned[i] || launch.Times(i) is not { } cached || launch.Times(block.IndexOfBaseline(cache)) is not { } noop)
                continue;
            foreach (var index in block.IndicesOfRecompute(cache))
                if (launch.Times(index) is { } recomputed
                    && launch.Times(block.IndexOfBaseline(block.Cases[index])) is { } noopOfRecompute)
                    gains.Add((cache, Row(cache, block.Cases[index], cached, noop, recomputed, noopOfRecompute)));
        }
    }

    /// <param name="run">The run's name.</param>
    /// <param name="cases">Its cases, in the order of which the rows come.</param>
    /// <param name="spread">Its A/A spread: no smaller gain is believed.</param>
    public IReadOnlyList<BreakEvenRow> Rows(string run, IEnumerable<Case> cases, AaSpread spread)
    {
        var ofCase = gains.ToLookup(gain => gain.Cache, gain => gain.Launch);
        return
        [
            .. from cache in cases
               from launches in ofCase[cache].GroupBy(launch => launch.Recompute)
               select Median(run, [.. launches], spread.Noise(cache.Name)),
        ];
    }

    /// <summary>Medians over rounds. The gain is of whole operations less their no-ops, so that a slot is not given credit for
    /// being called faster than a function.</summary>
    private static BreakEvenRow Row(
        Case cache, Case recompute, double[] cached, double[] noop, double[] recomputed, double[] noopOfRecompute) => new()
        {
            Run = "",
            Runtime = cache.Runtime,
            Version = cache.Version,
            Abi = cache.Abi,
            Workload = cache.Kernel.Workload,
            Strategy = cache.Kernel.Strategy,
            Parameters = cache.Parameters,
            Mode = cache.Mode.Name(),
            Recompute = recompute.Kernel.Strategy,
            RecomputeNs = Quantiles.Median(recomputed),
            CachedNs = Quantiles.Median(cached),
            GainNs = Quantiles.Median(cached.Select((time, round) => recomputed[round] - noopOfRecompute[round] - (time - noop[round]))),
            PaysFromNs = Quantiles.Median(cached.Zip(noop, (time, other) => time - other)),
        };

    private static BreakEvenRow Median(string run, List<BreakEvenRow> launches, double margin)
    {
        var gain = Estimate(launch => launch.GainNs);
        return launches[0] with
        {
            Run = run,
            RecomputeNs = Estimate(launch => launch.RecomputeNs).Value,
            CachedNs = Estimate(launch => launch.CachedNs).Value,
            GainNs = gain.Value,
            GainLow = gain.Low,
            GainHigh = gain.High,
            PaysFromNs = Estimate(launch => launch.PaysFromNs).Value,
            Verdict = BreakEvenVerdict.Of(gain, margin),
        };

        Interval Estimate(Func<BreakEvenRow, double> figure) => SignTestInterval.Median([.. launches.Select(figure)]);
    }
}
