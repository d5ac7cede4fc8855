using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace Bench.Statistics;

/// <summary>
/// Null distribution of the Mann–Whitney statistic U: the number of pairs in which the one sample's value is the larger.
/// Source: H. B. Mann and D. R. Whitney, "On a test of whether one of two random variables is stochastically larger than
/// the other", Ann. Math. Statist. 18 (1947), doi:10.1214/aoms/1177730491; the counts are the coefficients of a Gaussian
/// binomial.
/// </summary>
public static class RankSumDistribution
{
    // Up to here the counts are whole numbers that a double holds.
    private const int MostExact = 50;

    /// <summary>All cases of a comparison ask the same few.</summary>
    private static readonly ConcurrentDictionary<(double P, int First, int Second), long> Known = [];

    /// <summary>The smallest u with P(U ≤ u) ≥ <paramref name="p"/>: R's <c>qwilcox</c>; the normal approximation
    /// above 50 values.</summary>
    public static long Quantile(double p, int first, int second) =>
        Known.GetOrAdd((p, first, second), static asked => Find(asked.P, asked.First, asked.Second));

    private static long Find(double p, int first, int second)
    {
        if (first + second > MostExact)
            return (long)Math.Round(
                (first * (double)second / 2) + (Normal.InvCDF(0, 1, p) * Math.Sqrt(first * (double)second * (first + second + 1) / 12)));
        var counts = Counts(first, second);
        var total = counts.Sum();
        var sum = 0.0;
        for (var u = 0; u < counts.Length; u++)
        {
            sum += counts[u];
            if (sum / total >= p)
                return u;
        }
        return counts.Length - 1;
    }

    private static double[] Counts(int first, int second)
    {
        var counts = new double[(first * second) + 1];
        counts[0] = 1;
        for (var i = 1; i <= second; i++)
        {
            for (var u = counts.Length - 1; u >= first + i; u--)
                counts[u] -= counts[u - first - i];
            for (var u = i; u < counts.Length; u++)
                counts[u] += counts[u - i];
        }
        return counts;
    }
}
