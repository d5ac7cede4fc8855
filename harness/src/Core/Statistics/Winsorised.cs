namespace Bench.Statistics;

/// <summary>
/// Values with their outliers drawn in to a robust standard deviation from the middle: one launch next to a busy
/// neighbour takes 1.5 times as long and would otherwise hide a difference of 5 % among eleven good ones.
/// Source: J. W. Tukey, "The future of data analysis", Ann. Math. Statist. 33 (1962), doi:10.1214/aoms/1177704711;
/// the scale is the median absolute deviation.
/// </summary>
public static class Winsorised
{
    /// <summary>Deviations below this are never outliers: times that move in whole cycles often have a median absolute
    /// deviation of nothing. As a fraction of the time.</summary>
    private const double LeastDeviation = 0.02;

    /// <param name="values">Fractions of a time; NaN stays.</param>
    /// <param name="aroundZero">Paired differences: their middle is 0, so that turning one round changes nothing.</param>
    public static double[] Of(double[] values, bool aroundZero)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return values;
        var middle = aroundZero ? 0 : Quantiles.Median(finite);
        var deviation = Quantiles.Median(finite.Select(value => Math.Abs(value - middle))) * 1.4826;
        var most = Math.Max(deviation, LeastDeviation);
        return [.. values.Select(value => double.IsFinite(value) ? Math.Clamp(value, middle - most, middle + most) : value)];
    }
}
