using Bench.Statistics;

namespace Bench.Plotting.Model;

/// <summary>An estimate with its interval, or the reason why there is none.</summary>
/// <param name="Series">Index of its series.</param>
/// <param name="Value">In the axis's unit; null if it was not measured.</param>
/// <param name="Absent">Why not.</param>
public sealed record Dot(int Series, Interval? Value, string? Absent = null)
{
    /// <summary>The launches behind it, where they are to be shown.</summary>
    public IReadOnlyList<double> Points { get; init; } = [];
}
