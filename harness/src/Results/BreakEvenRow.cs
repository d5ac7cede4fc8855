using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of breakeven.csv: a cache behind a rung, against doing the work again in the same rounds.</summary>
public sealed record BreakEvenRow
{
    [Name("schema")] public int Schema { get; init; } = Schemas.Version;
    [Name("run")] public required string Run { get; init; }
    [Name("runtime")] public required string Runtime { get; init; }
    [Name("version")] public required string Version { get; init; }
    [Name("abi")] public required string Abi { get; init; }
    [Name("workload")] public required string Workload { get; init; }
    [Name("strategy")] public required string Strategy { get; init; }
    [Name("parameters")] public string? Parameters { get; init; }
    [Name("mode")] public required string Mode { get; init; }

    /// <summary>Doing the work again: nanoseconds an operation.</summary>
    [Name("recompute_ns")] public double? RecomputeNs { get; init; }
    [Name("cached_ns")] public double? CachedNs { get; init; }

    /// <summary>Recompute less cached, paired in the same rounds.</summary>
    [Name("gain_ns")] public double? GainNs { get; init; }
    [Name("gain_low")] public double? GainLow { get; init; }
    [Name("gain_high")] public double? GainHigh { get; init; }

    /// <summary>The cost of the cached work from which this rung pays.</summary>
    [Name("pays_from_ns")] public double? PaysFromNs { get; init; }

    /// <summary><c>pays</c>, <c>marginal</c> or <c>spoiled</c>.</summary>
    [Name("verdict")] public required string Verdict { get; init; }
}
