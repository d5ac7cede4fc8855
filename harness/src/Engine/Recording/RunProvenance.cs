using Bench.Machine;
using Bench.Results;

namespace Bench.Recording;

/// <summary>run.json: what was measured, where, with what.</summary>
public sealed record RunProvenance
{
    public int Schema { get; init; } = Schemas.Version;
    public required string Run { get; init; }
    public required string Machine { get; init; }

    /// <summary><c>incomplete</c> until the run ends well; then <c>complete</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What failed or was left out, a sentence each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
    public required string BenchVersion { get; init; }
    public required string? GitCommit { get; init; }
    public required IReadOnlyList<string> Arguments { get; init; }
    public required string Precision { get; init; }
    public required int Launches { get; init; }
    public required int Rounds { get; init; }
    /// <summary>How often a launch came to each block; runs from before there were passes came once.</summary>
    public int Passes { get; init; } = 1;
    public required int Seed { get; init; }
    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset? End { get; init; }
    public required double? LoadAtStart { get; init; }
    public required double? LoadAtEnd { get; init; }
    public required MachineFacts MachineFacts { get; init; }
    public required string Compiler { get; init; }
    public required string Flags { get; init; }
    public required string KernelSource { get; init; }
    public required string LayoutScheme { get; init; }
    public required string? HpyLayout { get; init; }
    public required IReadOnlyList<RuntimeProvenance> Runtimes { get; init; }
}
