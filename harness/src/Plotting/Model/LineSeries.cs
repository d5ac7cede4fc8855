using Bench.Statistics;

namespace Bench.Plotting.Model;

/// <summary>Points of one line, from left to right.</summary>
/// <param name="Absent">Why there are none; null if there are.</param>
public sealed record LineSeries(string Label, IReadOnlyList<(double X, Interval Y)> Points, string? Absent = null);
