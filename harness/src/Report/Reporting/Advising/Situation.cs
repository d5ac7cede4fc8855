using Bench.Results;

namespace Bench.Reporting.Advising;

/// <summary>Where a person stands who needs a thing, and the case that shows what the ways to it cost there.</summary>
/// <param name="Text">Begins a row: <c>a module function</c>.</param>
/// <param name="Workload">Empty where no kernel stands for it.</param>
/// <param name="Point">Its parameter point.</param>
public sealed record Situation(string Text, string Workload, string Point)
{
    /// <summary>As strategies.csv names it; empty where all of the workload's ways are for it.</summary>
    public string Name { get; init; } = "";

    /// <summary>No-ops of the shapes that are called there; empty: the workload has but one.</summary>
    public IReadOnlyList<string> Shapes { get; init; } = [];

    /// <summary>Whether it is about reaching what a module keeps.</summary>
    public bool IsOfState => Name.Length > 0;

    /// <summary>Whether a case is a way to stand there and do it.</summary>
    public bool Has(SummaryRow row) => row.Kernel is { } kernel
        && (Name.Length == 0 || kernel.Situations.Contains(Name)) && (Shapes.Count == 0 || Shapes.Contains(kernel.Baseline));
}
