using Bench.Comparison;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>What the user asked compare to do.</summary>
public sealed record CompareRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary><c>machine</c>, <c>runtime</c> or <c>abi</c>; null: run against run.</summary>
    public string? By { get; init; }
    public required ComparisonSettings Settings { get; init; }
    public required TableFormat Format { get; init; }
    public bool OnlyChanged { get; init; }
    public required IReadOnlyList<FailCondition> FailOn { get; init; }
    public bool Strict { get; init; }
    public bool Force { get; init; }
}
