namespace Bench.Plotting.Model;

/// <summary>Rows under a heading.</summary>
public sealed record DotPanel(string Title, IReadOnlyList<DotRow> Rows);
