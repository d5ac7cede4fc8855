using System.Globalization;
using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>What a run says of how a strategy's time grows with what it is called with.</summary>
public static class Fits
{
    // Two points make a line, and nothing tells whether it is one.
    private const int FewestPoints = 3;

    /// <summary>The parameters that count something.</summary>
    public static IReadOnlyList<string> Counts { get; } = ["args", "keywords"];

    /// <summary>A line for each strategy and each count that took three values or more while all else stayed.</summary>
    public static IEnumerable<FitRow> Of(IEnumerable<CaseRecord> records, string run)
    {
        var measured = records.Where(record => record is { Trouble: null, Launches.Count: > 0, Case.Kernel.IsNoop: false }).ToList();
        foreach (var count in Counts)
            foreach (var group in measured.Where(record => Value(record, count) is not null)
                         .GroupBy(record => (
                             record.Case.Runtime, record.Case.Version, record.Case.Abi, record.Case.Kernel, record.Case.Mode,
                             Fixed: Fixed(record, count))))
                if (group.Select(record => Value(record, count)).Distinct().Count() >= FewestPoints)
                    yield return Fit([.. group], count, group.Key.Fixed, run);
    }

    private static FitRow Fit(IReadOnlyList<CaseRecord> points, string count, string fixedPart, string run)
    {
        var byLaunch = points.Select(point => point.Launches.ToDictionary(launch => launch.Launch, launch => launch.NsMedian)).ToList();
        var complete = byLaunch[0].Keys.Where(launch => byLaunch.All(point => point.ContainsKey(launch)));
        var line = LineFit.Of(
            [.. points.Select(point => Value(point, count)!.Value)],
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

    private static double? Value(CaseRecord record, string name) => Pairs(record)
        .Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(pair => double.TryParse(pair[(name.Length + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
            : (double?)null)
        .FirstOrDefault();

    private static string Fixed(CaseRecord record, string name) =>
        string.Join(';', Pairs(record).Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal)));

    private static string[] Pairs(CaseRecord record) => record.Case.Parameters.Split(';');
}
