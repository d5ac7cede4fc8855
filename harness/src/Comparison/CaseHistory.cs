using Bench.Statistics;
using Perfolizer;
using Perfolizer.Mathematics.Cpd;
using Perfolizer.Mathematics.QuantileEstimators;

namespace Bench.Comparison;

/// <summary>
/// Finds the steps in the times of one machine's runs. Source: K. Haynes, P. Fearnhead and I. A. Eckley, "A
/// computationally efficient nonparametric approach for changepoint detection", Stat. Comput. 27 (2017),
/// doi:10.1007/s11222-016-9687-5 (ED-PELT, in Perfolizer). It marks chance in short series too, so a step must also pass
/// the threshold and have an interval without zero.
/// </summary>
public static class CaseHistory
{
    /// <summary>Runs between two steps, at least: of fewer no difference has a 95 % interval.</summary>
    public const int LeastRuns = 4;

    /// <param name="runs">Of one machine, the oldest first.</param>
    /// <param name="threshold">Smaller steps do not matter.</param>
    /// <returns>The largest steps first.</returns>
    public static IReadOnlyList<HistoryStep> Steps(IReadOnlyList<MeasuredRun> runs, PracticalThreshold threshold) =>
        [.. runs.SelectMany(run => run.Cases.Keys).Distinct().SelectMany(id => Steps(id, runs, threshold)).OrderByDescending(step => Math.Abs(step.Relative))];

    private static IEnumerable<HistoryStep> Steps(string id, IReadOnlyList<MeasuredRun> runs, PracticalThreshold threshold)
    {
        var series = runs.Where(run => run.Cases.ContainsKey(id)).Select(run => (run.Name, Time: Time(run.Cases[id]))).ToArray();
        if (series.Length < 2 * LeastRuns)
            yield break;
        var times = series.Select(point => point.Time).ToArray();
        // Indexes are those of the last run before a step.
        int[] ends = [.. EdPeltChangePointDetector.Instance.GetChangePointIndexes(times, LeastRuns), times.Length - 1];
        var first = 0;
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            var (before, after) = (times[first..(ends[i] + 1)], times[(ends[i] + 1)..(ends[i + 1] + 1)]);
            first = ends[i] + 1;
            var step = new HistoryStep(id, series[first].Name, Median(before), Median(after), HodgesLehmannInterval.Shift(before, after));
            var isChance = step.Difference.Low <= 0 && step.Difference.High >= 0;
            if (!isChance && Math.Abs(step.Difference.Value) > threshold.Nanoseconds(step.Before, 0))
                yield return step;
        }
    }

    private static double Time(MeasuredCase measured) => measured.Summary is { } summary
        ? measured.SummaryCycles ?? summary.Value
        : Median([.. measured.Launches.Select(launch => (double)(launch.ClockNs > 0 ? launch.Ns / launch.ClockNs : launch.Ns))]);

    private static double Median(double[] values) => SimpleQuantileEstimator.Instance.Median(new Sample(values));
}
