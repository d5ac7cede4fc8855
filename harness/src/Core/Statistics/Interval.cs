namespace Bench.Statistics;

/// <summary>An estimate with the ends of its confidence interval, all in the same unit.</summary>
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>An estimate without an interval.</summary>
    public static Interval Point(double value) => new(value, double.NaN, double.NaN);

    /// <summary>Applies a monotonically rising function, e.g. exp to come back from logarithms.</summary>
    public Interval Map(Func<double, double> rising) => new(rising(Value), rising(Low), rising(High));
}
