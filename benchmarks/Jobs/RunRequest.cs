using BenchmarkDotNet.Exporters;
using Bench.Measurement;

namespace Bench.Cli.Jobs;

/// <summary>What the command line of a run asks for.</summary>
public sealed record RunRequest
{
    public required Selection Selection { get; init; }
    public required Precision Precision { get; init; }
    public required IReadOnlyList<string> Pythons { get; init; }
    public required string Flags { get; init; }
    public required string Results { get; init; }
    public required string? Machine { get; init; }
    public required int? Seed { get; init; }

    /// <summary>Null: up to two million rows.</summary>
    public required bool? Raw { get; init; }
    public required bool StrictMachine { get; init; }

    /// <summary>For the end of another run that measures on the same cores.</summary>
    public required bool Wait { get; init; }
    public required bool Instructions { get; init; }
    public required IReadOnlyList<IExporter> Exporters { get; init; }
    public required string? Artifacts { get; init; }

    /// <summary>As typed, for provenance.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }
}
