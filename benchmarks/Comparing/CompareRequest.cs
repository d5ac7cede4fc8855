using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>What the user asked compare to do.</summary>
public sealed record CompareRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary><c>machine</c>, <c>runtime</c> or <c>abi</c>; null: run against run.</summary>
    public string? By { get; init; }

    /// <summary>Which of the cases with these names are compared; null: all.</summary>
    public Func<IReadOnlyList<CaseId>, Predicate<CaseId>>? Choose { get; init; }
    public required ComparisonSettings Settings { get; init; }
    /// <summary>Which versions of a runtime are one.</summary>
    public VersionScope Versions { get; init; }

    /// <summary>The least share of cases that a gate must be able to judge, of one.</summary>
    public double Decided { get; init; } = 0.5;

    public required TableFormat Format { get; init; }
    public bool OnlyChanged { get; init; }

    /// <summary>Every case is shown to people.</summary>
    public bool All { get; init; }

    /// <summary>All in which runs differ is shown to people.</summary>
    public bool Provenance { get; init; }

    /// <summary>The page to write; null: none.</summary>
    public string? Page { get; init; }
    public required IReadOnlyList<FailCondition> FailOn { get; init; }
    public bool Strict { get; init; }
    public bool Force { get; init; }

    /// <summary>What a gate asked for and found: <c>2 cases are slower by 5% or more</c>.</summary>
    public IReadOnlyList<string> Met(IReadOnlyList<ComparisonResult> results) =>
        [.. from gate in FailOn
            let count = results.Sum(result => result.Cases.Count(gate.IsMetBy))
            where count > 0
            select $"{NumberText.Counted(count, "case")} {(count == 1 ? "is" : "are")} {gate}"];

    /// <summary>The cases that are told one by one.</summary>
    public IEnumerable<CaseComparison> Chosen(ComparisonResult result) =>
        OnlyChanged ? result.Cases.Where(compared => compared.IsChange) : result.Cases;
}
