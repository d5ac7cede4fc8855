using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Compares two runs case by case.</summary>
public sealed class RunComparer(ComparisonSettings settings, AaSpread twins)
{
    /// <summary>The chance of any false alarm in any case.</summary>
    internal const double Level = 0.05;

    /// <summary>Standard errors are taken to be larger by this fraction of a case's time, a little more than a clock
    /// reading's. With 0.5 % no difference of 1 % can ever be found, with 0 the cases that have no spread set the bar.</summary>
    internal const double Fudge = 0.001;

    /// <summary>Cases that both have; the clock is none, as times are divided by it.</summary>
    public static IReadOnlyList<string> Common(RunData before, RunData after) =>
        [.. before.Cases.Keys.Where(
            id => after.Cases.ContainsKey(id) && !id.Contains($"/{Kernel.Calibration}/{Kernel.Clock}/", StringComparison.Ordinal))];

    /// <exception cref="BenchException">They have no case in common, or none that has cycles.</exception>
    public ComparisonResult Compare(RunData before, RunData after)
    {
        var common = Common(before, after);
        if (common.Count == 0)
            throw new BenchException(
                $"{before.Source} and {after.Source}: no case in common: compare runs of the same suites, and runtimes of one version or "
                    + "with --by runtime");
        var intervalsOnly = before.IsSummary || after.IsSummary;
        CaseComparison[] compared = intervalsOnly
            ? [.. common.Select(id => ByIntervals(before.Cases[id], after.Cases[id])).OfType<CaseComparison>()]
            : ByLaunches(common, before, after);
        if (compared.Length == 0)
            throw new BenchException(
                $"{before.Source} and {after.Source}: compared in cycles, as machines differ ({before.Machine}; {after.Machine}), but no "
                    + "common case has a clock in both: name run folders or launches.csv; raw.csv.gz needs run.json beside it");
        return new ComparisonResult(
            before.Label, after.Label, settings.InCycles ? "cycles" : "ns",
            [.. compared.OrderByDescending(c => c.IsChange).ThenByDescending(c => Math.Abs(c.Relative.Value))
                .ThenBy(c => c.Id, StringComparer.Ordinal)],
            [.. before.Cases.Keys.Where(id => !after.Cases.ContainsKey(id))],
            [.. after.Cases.Keys.Where(id => !before.Cases.ContainsKey(id))],
            common.Count - compared.Length, twins.Widest, intervalsOnly);
    }

    private CaseComparison[] ByLaunches(IReadOnlyList<string> ids, RunData before, RunData after)
    {
        var samples = ids.AsParallel().AsOrdered()
            .Select(id => CaseComparison.Of(before.Cases[id], after.Cases[id], settings)).OfType<CaseComparison>().ToArray();
        if (samples.Length == 0)
            return [];
        var slots = settings.Paired ? LaunchSlots.OfPairs(samples, settings.Seed) : LaunchSlots.OfTwoSamples(samples, settings.Seed);
        var p = MaxTPermutation.AdjustedP(samples.Length, i => slots.Values(samples[i]), slots.Relabelings, Fudge);
        return [.. samples.AsParallel().AsOrdered().Select((sample, i) => Judge(sample, p[i]))];
    }

    private CaseComparison Judge(CaseComparison compared, double p)
    {
        var samples = compared.Samples!;
        var difference = samples.Difference(settings.Paired, 0.95);
        var threshold = settings.Threshold.Nanoseconds(compared.Before, Spread(compared.Id));
        // Many launches against one can reach a low p, but one bounds nothing.
        var verdict = !double.IsFinite(difference.Low) ? Verdict.Inconclusive
            : p <= Level && Math.Abs(difference.Value) > threshold ? Direction(difference)
            : EquivalenceTest.IsEquivalent(
                samples.Difference(settings.Paired, EquivalenceTest.Confidence), settings.Margin * compared.Before)
            ? Verdict.Equivalent
            : Verdict.Inconclusive;
        return compared with { Difference = difference, P = p, Threshold = threshold, Verdict = verdict, Samples = null };
    }

    private CaseComparison? ByIntervals(CaseTimes before, CaseTimes after)
    {
        if (before.IntervalOf(settings.InCycles) is not { } first || after.IntervalOf(settings.InCycles) is not { } second)
            return null;
        var difference = before.HasInterval && after.HasInterval
            ? new Interval(second.Value - first.Value, second.Low - first.High, second.High - first.Low)
            : new Interval(second.Value - first.Value, double.NegativeInfinity, double.PositiveInfinity);
        var threshold = settings.Threshold.Nanoseconds(first.Value, Spread(before.Id));
        var isApart = (difference.Low > 0 || difference.High < 0) && Math.Abs(difference.Value) > threshold;
        return new CaseComparison(before.Id, Figure.Ns, settings.InCycles, first.Value, second.Value)
        {
            Difference = difference,
            Threshold = threshold,
            Verdict = isApart ? Direction(difference) : Verdict.Inconclusive,
        };
    }

    private double Spread(string id) => twins.Relative(CaseId.Parse(id)) ?? 0;

    private static Verdict Direction(Interval difference) => difference.Value > 0 ? Verdict.Slower : Verdict.Faster;
}
