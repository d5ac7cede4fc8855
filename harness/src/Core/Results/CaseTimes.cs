using Bench.Statistics;

namespace Bench.Results;

/// <summary>What a run tells of a case's times: launch by launch, or only its row of summary.csv.</summary>
/// <param name="id"><c>runtime version/abi/suite/workload/strategy/parameters/mode</c>.</param>
/// <param name="row">Null where launches are known.</param>
public sealed class CaseTimes(string id, SummaryRow? row = null)
{
    // Of a run of default precision: as few lists as possible must grow.
    private const int UsualLaunches = 12;

    private readonly List<LaunchTimes> launches = new(row is null ? UsualLaunches : 0);
    private HashSet<int>? seen;

    public string Id { get; } = id;

    /// <summary>Empty if only the row is known.</summary>
    public IReadOnlyList<LaunchTimes> Launches => launches;

    /// <summary>Launches are enough for a 95 % interval of their median, or the file does not tell how many there were.</summary>
    public bool HasInterval => row is { Launches: 0 } || SignTestInterval.Covers(row?.Launches ?? launches.Count);

    /// <summary>Against the reference, in nanoseconds.</summary>
    public Interval? Move => row is null ? MedianOf(launch => launch.MoveNs) : row.Move;

    /// <summary>The median with its 95 % interval, in nanoseconds or in additions of the clock chain; null where there is none.</summary>
    public Interval? IntervalOf(bool inCycles) => row is not null ? row.Time(inCycles)
        : inCycles ? MedianOf(launch => (double)launch.Ns / launch.ClockNs) : MedianOf(launch => launch.Ns);

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

    /// <summary>Of the launches that have it.</summary>
    private Interval? MedianOf(Func<LaunchTimes, double> figure)
    {
        double[] values = [.. launches.Select(figure).Where(double.IsFinite)];
        return values.Length == 0 ? null : SignTestInterval.Median(values);
    }
}
