using Perfolizer.Mathematics.Cpd;

namespace Bench.Statistics;

/// <summary>
/// Where a series steps. Source: K. Haynes, P. Fearnhead and I. A. Eckley, "A computationally efficient nonparametric
/// approach for changepoint detection", Stat. Comput. 27 (2017), doi:10.1007/s11222-016-9687-5 (ED-PELT, in Perfolizer).
/// It is often a value off, and takes that along to the wrong side: a step is put where its segments are furthest apart.
/// </summary>
public static class ChangePoints
{
    /// <param name="values">In order, as fractions of their typical size.</param>
    /// <param name="least">Values between two steps.</param>
    /// <param name="fudge">Added to each standard error, in the values' unit.</param>
    /// <returns>Places of the segments before (from first up to split) and after (up to end), and how far their means
    /// are apart in their standard error.</returns>
    public static IEnumerable<(int First, int Split, int End, double T)> Of(double[] values, int least, double fudge)
    {
        // Indexes are those of the last place before a step.
        int[] ends =
            [.. EdPeltChangePointDetector.Instance.GetChangePointIndexes(values, least).Select(index => index + 1), values.Length];
        var first = 0;
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            var end = ends[i + 1];
            var (split, t) = Enumerable.Range(first + least, Math.Max(1, end - first - (2 * least) + 1))
                .Select(split => (split, T(values[first..split], values[split..end], fudge))).MaxBy(place => place.Item2);
            yield return (first, split, end, t);
            first = split;
        }
    }

    /// <summary>Difference of the means over its standard error, outliers of each side drawn in.</summary>
    private static double T(double[] before, double[] after, double fudge)
    {
        (before, after) = (Winsorised.Of(before, aroundZero: false), Winsorised.Of(after, aroundZero: false));
        var (first, second) = (before.Average(), after.Average());
        var squares = before.Sum(value => (value - first) * (value - first)) + after.Sum(value => (value - second) * (value - second));
        var error = Math.Sqrt(squares / (before.Length + after.Length - 2) * ((1.0 / before.Length) + (1.0 / after.Length)));
        return Math.Abs(second - first) / (error + fudge);
    }
}
