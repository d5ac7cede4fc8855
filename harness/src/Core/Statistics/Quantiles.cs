using Perfolizer.Mathematics.QuantileEstimators;
using Pragmastat;

namespace Bench.Statistics;

/// <summary>
/// Sample quantiles, interpolated linearly between order statistics: type 7 of R. J. Hyndman and Y. Fan, "Sample
/// quantiles in statistical packages", Am. Stat. 50 (1996), doi:10.1080/00031305.1996.10473566; R's default.
/// </summary>
public static class Quantiles
{
    /// <param name="values">At least one, in any order and unit.</param>
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <inheritdoc cref="Of(IEnumerable{double}, double[])"/>
    public static double Of(IEnumerable<double> values, double p) => Of(values, [p])[0];

    /// <param name="values">At least one, in any order and unit; sorted once for all.</param>
    /// <param name="p">Which quantiles: 0 … 1.</param>
    public static double[] Of(IEnumerable<double> values, params double[] p)
    {
        var sample = new Sample([.. values]);
        return [.. p.Select(each => (double)SimpleQuantileEstimator.Instance.Quantile(sample, each))];
    }
}
