using Bench.Analysis;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Whether three or more machines agree on a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Cycles">Median over launches by machine, with its 95 % interval; null where a machine lacks the case, or
/// launches for an interval.</param>
/// <param name="Effects">Of the logarithms of cycles.</param>
/// <param name="P">Of the two machines that are least alike: family-wise over cases and pairs of machines; NaN where only
/// intervals are known.</param>
/// <param name="Disagree">Two of them, beyond chance and beyond the threshold.</param>
public sealed record MachineAgreement(string Id, IReadOnlyList<Interval?> Cycles, RandomEffects Effects, double P, bool Disagree)
{
    // Medians of times that move in whole cycles can have a spread of nothing; a clock reading has not.
    private const double LeastError = 0.001;

    /// <summary>Cases that at least two machines have, those they disagree on first, then the greatest spread.</summary>
    /// <exception cref="BenchException">Two machines have cases in common, but no clock.</exception>
    public static IReadOnlyList<MachineAgreement> Of(IReadOnlyList<RunData> machines, ComparisonSettings settings)
    {
        var pairs = Pairs(machines, settings with { InCycles = true });
        return [.. machines.SelectMany(machine => machine.Cases.Keys).Distinct()
            .Select(id => (id, cycles: machines.Select(machine =>
                machine.Cases.TryGetValue(id, out var measured) && measured.HasInterval ? measured.IntervalOf(inCycles: true) : null)
                .ToArray()))
            .Where(entry => entry.cycles.Count(interval => interval is not null) >= 2)
            .Select(entry => Judge(entry.id, entry.cycles, pairs))
            .OrderByDescending(agreement => agreement.Disagree).ThenByDescending(agreement => agreement.Effects.Tau)];
    }

    private static List<Dictionary<string, CaseComparison>> Pairs(IReadOnlyList<RunData> machines, ComparisonSettings settings) =>
        [.. from i in Enumerable.Range(0, machines.Count)
            from j in Enumerable.Range(i + 1, machines.Count - i - 1)
            where RunComparer.Common(machines[i], machines[j]).Count > 0
            select new RunComparer(settings, AaSpread.OfRuns([machines[i], machines[j]]))
                .Compare(machines[i], machines[j]).Cases.ToDictionary(compared => compared.Id)];

    // Bonferroni: a test of two machines is exact, one of several at once would ask for equal spreads.
    private static MachineAgreement Judge(string id, Interval?[] cycles, List<Dictionary<string, CaseComparison>> pairs)
    {
        var compared = pairs.Select(pair => pair.GetValueOrDefault(id)).OfType<CaseComparison>().ToList();
        return new MachineAgreement(
            id, cycles, Combine(cycles.OfType<Interval>()),
            compared.Select(pair => Math.Min(1, pair.P * pairs.Count)).DefaultIfEmpty(double.NaN).Min(),
            compared.Any(pair => pair.IsChange && (double.IsNaN(pair.P) || pair.P * pairs.Count <= RunComparer.Level)));
    }

    private static RandomEffects Combine(IEnumerable<Interval> cycles)
    {
        var logs = cycles.Select(interval => interval.Map(Math.Log)).ToList();
        // A 95 % interval is about four standard errors wide.
        return RandomEffects.Of(
            [.. logs.Select(interval => interval.Value)],
            [.. logs.Select(interval => Math.Max(LeastError, (interval.High - interval.Low) / (2 * 1.96)))]);
    }
}
