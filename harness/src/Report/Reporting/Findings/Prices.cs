using Bench.Analysis;
using Bench.Results;

namespace Bench.Reporting.Findings;

/// <summary>The prices of all ways that a migration could choose, at the parameter points of the main job and in whole
/// calls (<see cref="Dataset.Headline"/>).</summary>
public sealed class Prices
{
    private readonly Dictionary<RunData, AaSpread> spreads;
    private readonly ILookup<string, Price> byWorkload;

    public Prices(Dataset data)
    {
        spreads = data.Runs.ToDictionary(run => run, run => new AaSpread(run.Summary));
        byWorkload = data.Workloads.SelectMany(workload => Of(data, workload)).ToLookup(price => price.Case.Workload);
    }

    public IReadOnlyList<Price> Of(string workload) => [.. byWorkload[workload]];

    /// <summary>No smaller difference is believed there, ns.</summary>
    public double Noise(SummaryRow of) => spreads[of.Source!].Noise(of.Name);

    private IEnumerable<Price> Of(Dataset data, string workload)
    {
        var points = data.CorePoints(workload);
        foreach (var c in data.Headline(workload))
        {
            if (c.IsNoop || c.IsReference || c.IsRecompute || !points.Contains(c.Parameters))
                continue;
            if ((c.Move ?? c.Added) is { } difference)
                yield return new Price(c, difference, Noise(c), c.Move is null);
        }
    }
}
