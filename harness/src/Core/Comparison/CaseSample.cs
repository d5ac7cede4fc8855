using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>A case on both sides, made comparable: every launch at the same clock, which takes away the half of all
/// spread that is the core's frequency.</summary>
/// <param name="Id">As before.</param>
/// <param name="Figure">What is compared.</param>
/// <param name="HasClock">Else times are as measured.</param>
/// <param name="Before">Median whole time.</param>
/// <param name="After">Median whole time.</param>
/// <param name="BeforeValues">The figure by launch.</param>
/// <param name="AfterValues">The figure by launch.</param>
internal sealed record CaseSample(
    string Id, Figure Figure, bool HasClock, double Before, double After,
    (int Launch, float Value)[] BeforeValues, (int Launch, float Value)[] AfterValues)
{
    /// <summary>Null if there are no cycles to compare in.</summary>
    public static CaseSample? Of(CaseTimes before, CaseTimes after, ComparisonSettings settings)
    {
        var all = before.Launches.Concat(after.Launches).ToArray();
        var hasClock = all.All(launch => launch.ClockNs > 0);
        if (settings.InCycles && !hasClock)
            return null;
        var clock = settings.InCycles || !hasClock ? 1 : Quantiles.Median(all.Select(launch => (double)launch.ClockNs));
        var figure = FigureOf(before, after, settings, all);
        return new CaseSample(
            before.Id, figure, hasClock,
            Quantiles.Median(before.Launches.Select(launch => launch.Ns * Scale(launch))),
            Quantiles.Median(after.Launches.Select(launch => launch.Ns * Scale(launch))),
            [.. before.Launches.Select(Value)], [.. after.Launches.Select(Value)]);

        double Scale(LaunchTimes launch) => hasClock ? clock / launch.ClockNs : 1;

        // Single precision, as it was read: tens of thousands of cases must not take hundreds of megabytes.
        (int Launch, float Value) Value(LaunchTimes launch) =>
            (launch.Launch, (float)((figure == Figure.Added ? launch.AddedNs : launch.Ns) * Scale(launch)));
    }

    /// <summary>After less before, with the interval of that confidence.</summary>
    public Interval Difference(bool paired, double confidence)
    {
        if (!paired)
            return HodgesLehmannInterval.Shift(
                [.. BeforeValues.Select(v => (double)v.Value)], [.. AfterValues.Select(v => (double)v.Value)], confidence);
        return HodgesLehmannInterval.Paired([.. Pairs().Select(pair => (double)pair.Value)], confidence);
    }

    /// <summary>Differences within a launch.</summary>
    public IEnumerable<(int Launch, float Value)> Pairs()
    {
        var before = BeforeValues.ToDictionary(v => v.Launch, v => v.Value);
        return AfterValues.Where(v => before.ContainsKey(v.Launch)).Select(v => (v.Launch, v.Value - before[v.Launch]));
    }

    // A change of the call path itself moves a no-op too: between two runtimes only whole times say what a user pays.
    private static Figure FigureOf(CaseTimes before, CaseTimes after, ComparisonSettings settings, LaunchTimes[] all)
    {
        var isAdded = settings.Figure == Figure.Added
            || (settings is { Figure: Figure.Auto, InCycles: false, Paired: false }
                && CaseId.Parse(before.Id).Runtime == CaseId.Parse(after.Id).Runtime);
        return isAdded && all.All(launch => float.IsFinite(launch.AddedNs)) ? Figure.Added : Figure.Ns;
    }
}
