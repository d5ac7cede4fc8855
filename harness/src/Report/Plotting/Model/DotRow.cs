namespace Bench.Plotting.Model;

/// <summary>A row of a dot plot.</summary>
/// <param name="Label">May be long: renderers shorten it.</param>
/// <param name="Dots">In the order of the series.</param>
public sealed record DotRow(string Label, IReadOnlyList<Dot> Dots);
