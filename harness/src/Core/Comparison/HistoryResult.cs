namespace Bench.Comparison;

/// <summary>What the runs of a machine tell of its cases.</summary>
/// <param name="Steps">The largest first.</param>
/// <param name="Decisions">How many cases have runs enough for a step to be found.</param>
public sealed record HistoryResult(IReadOnlyList<HistoryStep> Steps, Decisions Decisions);
