using MathNet.Numerics.Distributions;

namespace Bench.Statistics;

/// <summary>
/// Null distribution of Wilcoxon's signed-rank statistic: the sum of the ranks of the positive differences.
/// Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945), doi:10.2307/3001968.
/// </summary>
public static class SignedRankDistribution
{
    // Up to here the counts are whole numbers that a double holds.
    private const int MostExact = 50;

    /// <summary>The smallest v with P(V ≤ v) ≥ <paramref name="p"/>: R's <c>qsignrank</c>; the normal approximation
    /// above 50 pairs.</summary>
    public static long Quantile(double p, int pairs)
    {
        var most = pairs * (pairs + 1) / 2;
        if (pairs > MostExact)
            return (long)Math.Round(
                (most / 2.0) + (Normal.InvCDF(0, 1, p) * Math.Sqrt(pairs * (pairs + 1.0) * ((2 * pairs) + 1) / 24)));
        var counts = new double[most + 1];
        counts[0] = 1;
        for (var rank = 1; rank <= pairs; rank++)
            for (var v = most; v >= rank; v--)
                counts[v] += counts[v - rank];
        var sum = 0.0;
        for (var v = 0; v <= most; v++)
        {
            sum += counts[v];
            if (sum / Math.Pow(2, pairs) >= p)
                return v;
        }
        return most;
    }
}
