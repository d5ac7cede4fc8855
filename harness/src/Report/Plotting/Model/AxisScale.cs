namespace Bench.Plotting.Model;

/// <summary>How values lie along an axis.</summary>
public enum AxisScale
{
    Linear,
    Logarithmic,

    /// <summary>Logarithmic far from zero, linear about it: for differences, which may be zero or negative.</summary>
    SignedLogarithmic,
}
