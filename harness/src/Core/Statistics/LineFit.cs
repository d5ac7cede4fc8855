using MathNet.Numerics.LinearRegression;

namespace Bench.Statistics;

/// <summary>A straight line, and how far launches disagree about it.</summary>
public readonly record struct LineFit(Interval Intercept, Interval Slope)
{
    /// <summary>Fits a line by least squares in each launch; launches are the sample.</summary>
    /// <param name="x">The abscissae, at least two of them different.</param>
    /// <param name="launches">The ordinates of each launch, as many as there are abscissae.</param>
    public static LineFit Of(double[] x, IEnumerable<double[]> launches)
    {
        var lines = launches.Select(y => SimpleRegression.Fit(x, y)).ToList();
        return new LineFit(
            SignTestInterval.Median([.. lines.Select(line => line.A)]), SignTestInterval.Median([.. lines.Select(line => line.B)]));
    }
}
