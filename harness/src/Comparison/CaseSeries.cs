using Bench.Statistics;
using Perfolizer.Mathematics.Cpd;

namespace Bench.Comparison;

/// <summary>A case's times, run by run.</summary>
/// <param name="id">The case.</param>
/// <param name="runs">Which runs have it, rising.</param>
/// <param name="times">The time in each of them: cycles.</param>
internal sealed class CaseSeries(string id, int[] runs, double[] times)
{
    /// <summary>As in <see cref="RunComparer"/>: what has no spread must not set the bar for all others.</summary>
    private const double Fudge = 0.001;

    private readonly double[] kept = Winsorised.Of([.. times.Select(time => time / times.Order().ElementAt(times.Length / 2))], aroundZero: false);

    public string Id { get; } = id;

    public int RunOf(int place) => runs[place];

    /// <summary>The times of places from the first up to, but not with, the end.</summary>
    public double[] Times(int first, int end) => times[first..end];

    /// <summary>The steps that ED-PELT finds with the runs in that order: places of the segment before and after a step, and
    /// how far its means are apart in their standard error.</summary>
    /// <param name="rank">Of every run.</param>
    public IEnumerable<(int First, int Split, int End, double T)> Steps(int[] rank)
    {
        int[] places = [.. Enumerable.Range(0, runs.Length).OrderBy(place => rank[runs[place]])];
        // Indexes are those of the last place before a step.
        var last = EdPeltChangePointDetector.Instance.GetChangePointIndexes([.. places.Select(place => times[place])], CaseHistory.LeastRuns);
        int[] ends = [.. last.Select(index => index + 1), times.Length];
        double[] values = [.. places.Select(place => kept[place])];
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            var first = i == 0 ? 0 : ends[i - 1];
            yield return (first, ends[i], ends[i + 1], T(values.AsSpan(first..ends[i]), values.AsSpan(ends[i]..ends[i + 1])));
        }
    }

    private static double T(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var (first, second) = (Mean(before), Mean(after));
        var squares = Squares(before, first) + Squares(after, second);
        var error = Math.Sqrt(squares / (before.Length + after.Length - 2) * ((1.0 / before.Length) + (1.0 / after.Length)));
        return Math.Abs(second - first) / (error + Fudge);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    private static double Squares(ReadOnlySpan<double> values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum;
    }
}
