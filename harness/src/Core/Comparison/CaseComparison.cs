using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>A case before and after.</summary>
/// <param name="Id">As in the run before.</param>
/// <param name="Figure">What the difference is of: <see cref="Figure.Ns"/> or <see cref="Figure.Added"/>.</param>
/// <param name="AtOneClock">Each launch was divided by its own clock, which takes away the half of all spread that is the
/// core's frequency; else times are as measured.</param>
/// <param name="Before">Median whole time over launches: nanoseconds, or cycles.</param>
/// <param name="After">The same, after.</param>
public sealed record CaseComparison(string Id, Figure Figure, bool AtOneClock, double Before, double After)
{
    /// <summary>After less before, with its 95 % interval, in the same unit; without bounds where launches are too few.</summary>
    public Interval Difference { get; init; }

    /// <summary>Family-wise p value of the difference; NaN where only intervals are known.</summary>
    public double P { get; init; } = double.NaN;

    /// <summary>The practical threshold, in the same unit.</summary>
    public double Threshold { get; init; }

    public Verdict Verdict { get; init; } = Verdict.Inconclusive;

    /// <summary>Why it is inconclusive.</summary>
    public Doubt Doubt { get; init; }

    /// <summary>The difference as a fraction of the time before.</summary>
    public Interval Relative => Difference.Map(difference => difference / Before);

    public bool IsChange => Verdict is Verdict.Slower or Verdict.Faster;

    /// <summary>What is still to be judged; null when it was, or only intervals are known.</summary>
    internal LaunchSamples? Samples { get; init; }

    /// <summary>Both sides made comparable, not judged yet; null if there are no cycles to compare in.</summary>
    internal static CaseComparison? Of(CaseTimes before, CaseTimes after, ComparisonSettings settings)
    {
        var all = before.Launches.Concat(after.Launches).ToArray();
        var hasClock = all.All(launch => launch.ClockNs > 0) && (settings.InCycles || settings.SharesClock);
        if (settings.InCycles && !hasClock)
            return null;
        var clock = settings.InCycles || !hasClock ? 1 : Quantiles.Median(all.Select(launch => (double)launch.ClockNs));
        var figure = FigureOf(before, after, settings, all);
        return new CaseComparison(before.Id, figure, hasClock, Median(before), Median(after))
        {
            Samples = new LaunchSamples([.. before.Launches.Select(Value)], [.. after.Launches.Select(Value)]),
        };

        double Scale(LaunchTimes launch) => hasClock ? clock / launch.ClockNs : 1;

        double Median(CaseTimes side) => Quantiles.Median(side.Launches.Select(launch => launch.Ns * Scale(launch)));

        (int Launch, float Value) Value(LaunchTimes launch) =>
            (launch.Launch, (float)((figure == Figure.Added ? launch.AddedNs : launch.Ns) * Scale(launch)));
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
