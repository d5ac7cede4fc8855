using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of fits.csv: nanoseconds of a strategy as a straight line against a number, e.g. of arguments.
/// Medians over launches with the ends of their 95 % sign-test intervals.</summary>
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

    /// <summary>The parameter that varies, then those that do not: <c>args;keywords=0</c>.</summary>
    [Name("against")] public required string Against { get; init; }

    /// <summary>Nanoseconds where the parameter is 0.</summary>
    [Name("intercept_ns")] public required double InterceptNs { get; init; }
    [Name("intercept_low")] public required double InterceptLow { get; init; }
    [Name("intercept_high")] public required double InterceptHigh { get; init; }

    /// <summary>Nanoseconds for each one more.</summary>
    [Name("slope_ns")] public required double SlopeNs { get; init; }
    [Name("slope_low")] public required double SlopeLow { get; init; }
    [Name("slope_high")] public required double SlopeHigh { get; init; }

    /// <summary>The cases of the line, whose suite and points the file does not tell.</summary>
    [Ignore] public CaseId Name => new(RuntimeName.Of(Runtime, Version), Abi, "", Workload, Strategy, "", Mode);
}
