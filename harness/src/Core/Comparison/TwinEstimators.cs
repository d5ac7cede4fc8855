using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>How far apart two copies of one kernel seem to be, by ways of estimating it from the batches of raw.csv.gz:
/// what an estimate says of a difference that is not there.</summary>
/// <param name="Mode">How the copies were timed.</param>
/// <param name="Name">How it estimates.</param>
/// <param name="Apart">By twins and launch: the distance as a fraction of the time.</param>
/// <param name="Called">In how many of these a test that takes the launch's batches for its sample calls the copies
/// different at 5 %; null where no test goes with the estimate.</param>
public sealed record TwinEstimators(string Mode, string Name, IReadOnlyList<double> Apart, int? Called)
{
    /// <summary>Rising: the distances without their sign.</summary>
    public IReadOnlyList<double> Sizes { get; } = [.. Apart.Select(Math.Abs).Order()];

    /// <param name="path">A run's folder, a folder of runs, or a raw.csv.gz.</param>
    /// <exception cref="BenchException">The run kept no batches, or has no twins among them.</exception>
    public static IReadOnlyList<TwinEstimators> Of(string path)
    {
        var files = RunFiles.Of(path, ResultFile.Raw);
        if (files.Count == 0)
            throw new BenchException($"{path}: no raw.csv.gz in this folder: measure with --raw");
        var twins = files.SelectMany(Read).ToList();
        if (twins.Count == 0)
            throw new BenchException($"{path}: no twins among these batches: every run measures them, so the file was cut");
        return [.. twins.GroupBy(pair => pair.Mode).SelectMany(mode => OfMode(mode.Key, [.. mode]))];
    }

    private static IEnumerable<TwinEstimators> OfMode(string mode, IReadOnlyList<(string Mode, double[] A, double[] B)> twins)
    {
        yield return Of("mean of each", (a, b) => (b.Average() / a.Average()) - 1, null);
        yield return Of("minimum of each", (a, b) => (b.Min() / a.Min()) - 1, null);
        yield return Of(
            "median of each, one kernel after the other", (a, b) => (Quantiles.Median(SecondHalf(b)) / Quantiles.Median(FirstHalf(a))) - 1,
            (a, b) => HodgesLehmannInterval.Shift(FirstHalf(a), SecondHalf(b)));
        yield return Of(
            "median of each, interleaved", (a, b) => (Quantiles.Median(b) / Quantiles.Median(a)) - 1,
            (a, b) => HodgesLehmannInterval.Shift(a, b));
        yield return Of("median of the differences within a round", (a, b) => Quantiles.Median(Differences(a, b)) / Quantiles.Median(a),
            (a, b) => SignTestInterval.Median(Differences(a, b)));

        TwinEstimators Of(string name, Func<double[], double[], double> apart, Func<double[], double[], Interval>? test) => new(
            mode,
            name,
            [.. twins.Select(launch => apart(launch.A, launch.B))],
            test is null ? null
            : twins.Select(launch => test(launch.A, launch.B)).Count(interval => interval.Low > 0 || interval.High < 0));
    }

    /// <summary>ns an operation by round, of either copy, for each pair in each launch.</summary>
    private static List<(string Mode, double[] A, double[] B)> Read(string file)
    {
        using var csv = new CsvInput(file);
        return
        [
            .. from launch in RawFile.Launches(csv, $"/{Kernel.Twins}/")
               from first in launch.Ns
               let name = CaseId.Parse(first.Key)
               where name is { Workload: Kernel.Twins, Strategy: Kernel.FirstTwin }
               let second = launch.Ns.GetValueOrDefault((name with { Strategy = Kernel.SecondTwin }).ToString())
               where second?.Count == first.Value.Count && second.Count > 1
               select (name.Mode, Doubles(first.Value), Doubles(second)),
        ];
    }

    private static double[] Doubles(List<float> values) => [.. values.Select(value => (double)value)];

    private static double[] Differences(double[] a, double[] b) => [.. b.Zip(a, (after, before) => after - before)];

    private static double[] FirstHalf(double[] rounds) => rounds[..(rounds.Length / 2)];

    private static double[] SecondHalf(double[] rounds) => rounds[(rounds.Length / 2)..];
}
