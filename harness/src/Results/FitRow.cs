using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of fits.csv: a straight line of nanoseconds against a parameter.</summary>
public sealed record FitRow
{
    [Name("schema")] public int Schema { get; init; } = Schemas.Version;
    [Name("run")] public required string Run { get; init; }
    [Name("runtime")] public required string Runtime { get; init; }
    [Name("version")] public required string Version { get; init; }
    [Name("abi")] public required string Abi { get; init; }
    [Name("workload")] public required string Workload { get; init; }
    [Name("strategy")] public required string Strategy { get; init; }
    [Name("mode")] public required string Mode { get; init; }

    /// <summary>The parameter that the time is a line of.</summary>
    [Name("against")] public required string Against { get; init; }
    [Name("intercept_ns")] public double? InterceptNs { get; init; }
    [Name("intercept_low")] public double? InterceptLow { get; init; }
    [Name("intercept_high")] public double? InterceptHigh { get; init; }
    [Name("slope_ns")] public double? SlopeNs { get; init; }
    [Name("slope_low")] public double? SlopeLow { get; init; }
    [Name("slope_high")] public double? SlopeHigh { get; init; }
}
