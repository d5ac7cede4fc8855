namespace Bench.Plotting.Model;

/// <summary>Lines under a heading.</summary>
public sealed record LinePanel(string Title, IReadOnlyList<LineSeries> Lines);
