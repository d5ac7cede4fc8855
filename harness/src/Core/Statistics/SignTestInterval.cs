using MathNet.Numerics.Distributions;

namespace Bench.Statistics;

/// <summary>
/// Distribution-free confidence interval for a median, from order statistics: the inversion of the sign test.
/// Source: W. R. Thompson, "On confidence ranges for the median and other expectation distributions for populations
/// of unknown distribution form", Ann. Math. Statist. 7 (1936), doi:10.1214/aoms/1177732502.
/// </summary>
public static class SignTestInterval
{
    /// <summary>Of fewer values no interval has a coverage of 95 %.</summary>
    public const int FewestValues = 6;

    /// <param name="values">Independent observations, in any unit; at least one.</param>
    /// <param name="confidence">Least coverage asked for. With fewer than 6 values 0.95 cannot be reached: then the
    /// interval is the range, and covers less.</param>
    public static Interval Median(IReadOnlyList<double> values, double confidence = 0.95)
    {
        double[] sorted = [.. values.Order()];
        var (low, high) = Ranks(sorted.Length, confidence);
        return new Interval(Quantiles.Median(sorted), sorted[low], sorted[high]);
    }

    /// <summary>Whether so many values have an interval of that coverage.</summary>
    public static bool Covers(int count, double confidence = 0.95) => 1 - 2 * Math.Pow(0.5, count) >= confidence;

    /// <summary>Zero-based ranks of the interval's ends: the innermost pair that still has the coverage.</summary>
    public static (int Low, int High) Ranks(int count, double confidence)
    {
        var low = 0;
        while (2 * (low + 1) < count && 1 - 2 * Binomial.CDF(0.5, count, low + 1) >= confidence)
            low++;
        return (low, count - 1 - low);
    }
}
