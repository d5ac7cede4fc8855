namespace Bench.Plotting.Model;

/// <summary>What an axis shows.</summary>
/// <param name="Label">With its unit: <c>added time, ns</c>.</param>
/// <param name="Unit">What follows a number that stands alone: <c>ns</c>, <c>%</c>, or nothing.</param>
public sealed record Axis(string Label, string Unit, AxisScale Scale);

/// <summary>How values lie along an axis.</summary>
public enum AxisScale
{
    Linear,
    Logarithmic,

    /// <summary>Logarithmic far from zero, linear about it: for differences, which may be zero or negative.</summary>
    SignedLogarithmic,
}
