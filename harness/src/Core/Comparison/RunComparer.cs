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

    private const int MostNamed = 3;

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
                $"{before.Source} and {after.Source}: no case in common ({Listed(before)}; {Listed(after)}): {Remedy(before, after)}");
        var intervalsOnly = before.IsSummary || after.IsSummary;
        CaseComparison[] compared = intervalsOnly
            ? [.. common.Select(id => ByIntervals(id, before, after)).OfType<CaseComparison>()]
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
            .Select(id => Threshold(id, before, after, CaseComparison.Of(before.Cases[id], after.Cases[id], settings)))
            .OfType<CaseComparison>().ToArray();
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
        // Many launches against one can reach a low p, but one bounds nothing.
        var verdict = !double.IsFinite(difference.Low) ? Verdict.Inconclusive
            : p <= Level && Math.Abs(difference.Value) > compared.Threshold ? Direction(difference)
            : EquivalenceTest.IsEquivalent(
                samples.Difference(settings.Paired, EquivalenceTest.Confidence), settings.Margin * compared.Before)
            ? Verdict.Equivalent
            : Verdict.Inconclusive;
        return compared with
        {
            Difference = difference,
            P = p,
            Verdict = verdict,
            Doubt = verdict != Verdict.Inconclusive ? Doubt.None : double.IsFinite(difference.Low) ? Doubt.Noise : Doubt.FewLaunches,
            Samples = null,
        };
    }

    private CaseComparison? ByIntervals(string id, RunData before, RunData after)
    {
        var (old, now) = (before.Cases[id], after.Cases[id]);
        if (old.IntervalOf(settings.InCycles) is not { } first || now.IntervalOf(settings.InCycles) is not { } second)
            return null;
        var hasIntervals = old.HasInterval && now.HasInterval;
        var difference = hasIntervals
            ? new Interval(second.Value - first.Value, second.Low - first.High, second.High - first.Low)
            : new Interval(second.Value - first.Value, double.NegativeInfinity, double.PositiveInfinity);
        var compared = Threshold(
            id, before, after, new CaseComparison(old.Id, Figure.Ns, settings.InCycles, first.Value, second.Value))!;
        var isApart = (difference.Low > 0 || difference.High < 0) && Math.Abs(difference.Value) > compared.Threshold;
        return compared with
        {
            Difference = difference,
            Verdict = isApart ? Direction(difference) : Verdict.Inconclusive,
            Doubt = isApart ? Doubt.None : hasIntervals ? Doubt.IntervalsMeet : Doubt.FewLaunches,
        };
    }

    /// <summary>No difference below that of the twins on either side is believed. A case that goes on over releases has the name
    /// that it has in both.</summary>
    private CaseComparison? Threshold(string id, RunData before, RunData after, CaseComparison? compared) => compared is null ? null
        : compared with
        {
            Id = before.Lines.Count > 0 ? id : compared.Id,
            Threshold = settings.Threshold.Nanoseconds(compared.Before, Math.Max(Spread(before.Cases[id]), Spread(after.Cases[id]))),
        };

    private double Spread(CaseTimes times) => twins.Relative(CaseId.Parse(times.Id)) ?? 0;

    private static string Listed(RunData run) =>
        run.Runtimes is { Count: <= MostNamed } few ? string.Join(", ", few) : $"{NumberText.Whole(run.Runtimes.Count)} runtimes";

    private static string Remedy(RunData before, RunData after)
    {
        try
        {
            var lines = RuntimeLines.Join([before, after], VersionScope.Minor);
            return Common(lines[0], lines[1]).Count > 0 ? "compare versions with --versions minor" : "compare runs of the same cases";
        }
        catch (BenchException)
        {
            return "choose with --python one runtime of each";
        }
    }

    private static Verdict Direction(Interval difference) => difference.Value > 0 ? Verdict.Slower : Verdict.Faster;
}
