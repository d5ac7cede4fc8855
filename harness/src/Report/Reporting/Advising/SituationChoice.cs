using Bench.Analysis;
using Bench.Reporting.Findings;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Reporting.Advising;

/// <summary>What to use in a situation, on an interpreter, for an API.</summary>
/// <param name="Abi">Of the API: where that has several, the first that has a choice of ways, else any.</param>
/// <param name="Good">The way to use, then those that cannot be told from it; empty where none is known.</param>
/// <param name="Why">Why nothing is advised; null where something is.</param>
/// <param name="Cheapest">The cheapest call that was measured there, ns; null where none was.</param>
public sealed record SituationChoice(
    Situation Situation, Api Api, string Abi, string Column, IReadOnlyList<Price> Good, string? Why, double? Cheapest)
{
    private const string OnlyGivenUp = "none measured but C globals";

    /// <summary>The cheapest way that is not among them; null where there is none.</summary>
    public Price? Next { get; init; }

    /// <summary>How many workloads say the same, of those that have two ways or more there.</summary>
    public (int Same, int All) Workloads { get; init; }

    /// <summary>What another ABI of the API has that is cheaper, the lowest floor that has it; null if none has.</summary>
    public SituationChoice? Elsewhere { get; init; }

    public static SituationChoice Of(Situation situation, Api api, string column, Dataset data, Prices prices)
    {
        var all = api.Names().Select(abi => Of(situation, api, abi, column, data, prices)).ToList();
        var first = all.OrderBy(choice => choice.Good.Count == 0).ThenBy(choice => choice.Why is not null).First();
        return first with { Elsewhere = all.Find(other => other.IsCheaperThan(first)) };
    }

    private bool IsCheaperThan(SituationChoice other) => Good.Count > 0 && other.Good.Count > 0 && Good[0].IsAdded == other.Good[0].IsAdded
        && Good[0].Nanoseconds.High + Good[0].Noise < other.Good[0].Nanoseconds.Low;

    private static SituationChoice Of(Situation situation, Api api, string abi, string column, Dataset data, Prices prices)
    {
        var here = Rows(situation.Workload, situation.Point);
        var ways = Ways(here);
        var good = Best(ways);
        var why = situation.Workload.Length == 0 ? Unmeasured()
            : here.Count == 0 ? "not measured"
            : ways.Count == 0 ? here.Find(row => row.IsAdvisable && !row.IsNoop)?.Absent
                ?? (situation.IsOfState ? OnlyGivenUp : "no way that was measured")
            : ways.Count == 1 ? "the only way considered"
            : data.IsFiltered ? "in a filtered run"
            : null;
        return new SituationChoice(situation, api, abi, column, good, why, Cheapest())
        {
            Next = ways.Except(good).MinBy(way => way.Nanoseconds.High),
            Workloads = good.Count == 0 || !situation.IsOfState ? default
                : situation.Shapes.Count == 0 ? (1, 1) : Others(good[0].Strategy),
        };

        string Unmeasured()
        {
            var known = data.Cases.Where(row => row.Column == column && row.Abi == abi && row.Kernel?.Situations.Count > 0).ToList();
            var usable = known.Where(row => row is { IsAdvisable: true, Ns: not null } && row.Kernel!.Situations.Contains(situation.Name))
                .Select(row => $"`{row.Strategy}`").Distinct().ToList();
            return known.Count == 0 ? "not measured" : usable.Count == 0 ? OnlyGivenUp
                : $"not measured there; can be used: {string.Join(", ", usable)}";
        }

        List<SummaryRow> Rows(string workload, string point) =>
            [.. data.Headline(workload).Where(row =>
                row.Abi == abi && row.Column == column && row.Parameters == point && situation.Has(row))];

        List<Price> Ways(List<SummaryRow> rows)
        {
            var measured = rows
                .Where(row => row is { IsAdvisable: true, IsNoop: false, IsRecompute: false, IsReference: false, Ns: not null }).ToList();
            // What one way costs above its reference must not stand beside what another adds to doing nothing.
            var isAdded = measured.Exists(row => row.Move is null);
            return [.. from row in measured
                let ns = isAdded ? row.Added : row.Move
                where ns is not null
                select new Price(row, ns.Value, prices.Noise(row), isAdded)];
        }

        (int, int) Others(string strategy)
        {
            var all = data.Workloads.Select(workload => Ways(Rows(workload, data.MainPoint(workload))))
                .Where(ways => ways.Count > 1).ToList();
            return (all.Count(ways => Best(ways).Any(way => way.Strategy == strategy)), all.Count);
        }

        double? Cheapest() => data.Headline(situation.Workload)
            .Where(row => row.Column == column && row.Parameters == situation.Point && row is { IsNoop: false, Ns: not null }
                && situation.Has(row))
            .Min(row => row.Ns?.Value);
    }

    /// <summary>The way whose price has the lowest upper end, and those that cannot be told from it; of these the lowest rung
    /// first, because it needs the least change.</summary>
    public static IReadOnlyList<Price> Best(IReadOnlyList<Price> ways, Func<Price, Interval>? by = null)
    {
        by ??= way => way.Nanoseconds;
        if (ways.Count == 0)
            return [];
        var least = ways.MinBy(way => by(way).High)!;
        return [.. ways.Where(way => by(way).Low <= by(least).High + least.Noise)
            .OrderBy(way => Rungs.Order(way.Case.Rung)).ThenBy(way => by(way).High)];
    }
}
