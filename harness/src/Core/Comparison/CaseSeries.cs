using Bench.Statistics;
using Perfolizer.Mathematics.Cpd;

namespace Bench.Comparison;

/// <summary>A case's times, run by run.</summary>
/// <param name="id">The case.</param>
/// <param name="runs">Which runs have it, rising.</param>
/// <param name="times">The time in each of them: cycles.</param>
internal sealed class CaseSeries(string id, int[] runs, double[] times)
{
    private readonly double unit = times.Order().ElementAt(times.Length / 2);

    public string Id { get; } = id;

    public int RunOf(int place) => runs[place];

    /// <summary>The times of places from the first up to, but not with, the end.</summary>
    public double[] Times(int first, int end) => times[first..end];

    /// <summary>The steps that ED-PELT finds with the runs in that order: places of the segment before and after a step, and
    /// how far they are apart in their standard error. ED-PELT is often a run off, and takes that run's time along to the
    /// wrong side: a step is put where its segments are furthest apart.</summary>
    /// <param name="rank">Of every run.</param>
    public IEnumerable<(int First, int Split, int End, double T)> Steps(int[] rank)
    {
        double[] values = [.. Enumerable.Range(0, runs.Length).OrderBy(place => rank[runs[place]]).Select(place => times[place] / unit)];
        // Indexes are those of the last place before a step.
        int[] ends =
            [.. EdPeltChangePointDetector.Instance.GetChangePointIndexes(values, CaseHistory.LeastRuns)
                .Select(index => index + 1), values.Length];
        var first = 0;
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            var (split, t) = Furthest(values, first, ends[i + 1]);
            yield return (first, split, ends[i + 1], t);
            first = split;
        }
    }

    private static (int Split, double T) Furthest(double[] values, int first, int end) =>
        Enumerable.Range(first + CaseHistory.LeastRuns, Math.Max(1, end - first - (2 * CaseHistory.LeastRuns) + 1))
            .Select(split => (split, T(values[first..split], values[split..end]))).MaxBy(place => place.Item2);

    /// <summary>Difference of the means over its standard error, outliers of each side drawn in.</summary>
    private static double T(double[] before, double[] after)
    {
        (before, after) = (Winsorised.Of(before, aroundZero: false), Winsorised.Of(after, aroundZero: false));
        var (first, second) = (before.Average(), after.Average());
        var squares = before.Sum(value => (value - first) * (value - first)) + after.Sum(value => (value - second) * (value - second));
        var error = Math.Sqrt(squares / (before.Length + after.Length - 2) * ((1.0 / before.Length) + (1.0 / after.Length)));
        return Math.Abs(second - first) / (error + RunComparer.Fudge);
    }
}
