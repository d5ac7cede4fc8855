using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>What a run says of how a strategy's time grows with what it is called with.</summary>
public static class Fits
{
    // Two points make a line, and nothing tells whether it is one.
    private const int FewestPoints = 3;

    /// <summary>A line for each strategy and each parameter whose numbers took three values or more while all else stayed.</summary>
    public static IEnumerable<FitRow> Of(IEnumerable<CaseRecord> records, string run) =>
        from record in records
        where record is { Status.IsOk: true, Launches.Count: > 0, Case.Kernel: { IsNoop: false, IsControl: false } }
        from part in Point(record).Parts
        where Point(record).Number(part.Name) is not null
        group record by (
            part.Name, record.Case.Runtime, record.Case.Version, record.Case.Abi, record.Case.Kernel, record.Case.Mode,
            Fixed: Point(record).Without(part.Name)) into points
        where points.Select(record => Point(record).Number(points.Key.Name)).Distinct().Count() >= FewestPoints
        select Fit([.. points], points.Key.Name, points.Key.Fixed, run);

    private static FitRow Fit(IReadOnlyList<CaseRecord> points, string count, string fixedPart, string run)
    {
        var byLaunch = points.Select(point => point.Launches.ToDictionary(launch => launch.Launch, launch => launch.NsMedian)).ToList();
        var complete = byLaunch[0].Keys.Where(launch => byLaunch.All(point => point.ContainsKey(launch)));
        var line = LineFit.Of(
            [.. points.Select(point => Point(point).Number(count)!.Value)],
            complete.Select(launch => byLaunch.Select(point => point[launch]).ToArray()));
        var c = points[0].Case;
        return new FitRow
        {
            Run = run,
            Runtime = c.Runtime,
            Version = c.Version,
            Abi = c.Abi,
            Workload = c.Kernel.Workload,
            Strategy = c.Kernel.Strategy,
            Mode = c.Mode.Name(),
            Against = fixedPart.Length == 0 ? count : $"{count};{fixedPart}",
            InterceptNs = line.Intercept.Value,
            InterceptLow = line.Intercept.Low,
            InterceptHigh = line.Intercept.High,
            SlopeNs = line.Slope.Value,
            SlopeLow = line.Slope.Low,
            SlopeHigh = line.Slope.High,
        };
    }

    private static ParameterPoint Point(CaseRecord record) => new(record.Case.Parameters);
}
