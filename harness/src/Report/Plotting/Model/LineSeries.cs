using Bench.Statistics;

namespace Bench.Plotting.Model;

/// <summary>Points of one line, from left to right.</summary>
/// <param name="Name">What it is, whichever panel it is in.</param>
/// <param name="Label">What is written beside it.</param>
/// <param name="Absent">Why there are none; null if there are.</param>
public sealed record LineSeries(string Name, string Label, IReadOnlyList<(double X, Interval Y)> Points, string? Absent = null);
