using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>What a run tells of a case: its launches, or only an interval.</summary>
public sealed class MeasuredCase(string id)
{
    // Of a run of default precision: as few lists as possible must grow.
    private const int UsualLaunches = 12;

    private readonly List<LaunchTimes> launches = new(UsualLaunches);
    private HashSet<int>? seen;

    /// <summary><c>runtime version/abi/suite/workload/strategy/parameters/mode</c>.</summary>
    public string Id { get; } = id;

    /// <summary>Empty if only a summary is known.</summary>
    public IReadOnlyList<LaunchTimes> Launches => launches;

    /// <summary>Nanoseconds with their 95 % interval, from summary.csv.</summary>
    public Interval? Summary { get; init; }

    /// <summary>How many launches the summary rests on; null if it does not tell.</summary>
    public int? SummaryLaunches { get; init; }

    /// <summary>Launches are enough for a 95 % interval of their median.</summary>
    public bool HasInterval => SignTestInterval.Covers(Summary is null ? launches.Count : SummaryLaunches ?? int.MaxValue);

    /// <summary>In additions of the clock chain, from summary.csv.</summary>
    public double? SummaryCycles { get; init; }

    /// <summary>By launch, of those that have a clock.</summary>
    public double[] Cycles => [.. launches.Where(launch => launch.ClockNs > 0).Select(launch => (double)launch.Ns / launch.ClockNs)];

    /// <summary>The median over launches with its 95 % interval, or the summary's; null where there is none.</summary>
    public Interval? IntervalOf(bool inCycles)
    {
        if (Summary is { } summary)
            return !inCycles ? summary : SummaryCycles is { } cycles ? summary.Map(ns => ns * cycles / summary.Value) : null;
        double[] values = inCycles ? Cycles : [.. launches.Select(launch => (double)launch.Ns)];
        return values.Length == 0 ? null : SignTestInterval.Median(values);
    }

    /// <returns>False if this launch is there already.</returns>
    public bool TryAdd(LaunchTimes launch)
    {
        // Files are written in order: only others need a set.
        if (launches.Count > 0 && launch.Launch <= launches[^1].Launch)
            seen ??= [.. launches.Select(known => known.Launch)];
        if (seen is not null && !seen.Add(launch.Launch))
            return false;
        launches.Add(launch);
        return true;
    }
}
