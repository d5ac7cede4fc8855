using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of fits.csv: nanoseconds of a strategy as a straight line against a number, e.g. of arguments.
/// Medians over launches with the ends of their 95 % sign-test intervals.</summary>
public sealed record FitRow
{
    public int Schema { get; init; } = Schemas.Version;
    public required string Run { get; init; }
    public required string Runtime { get; init; }
    public required string Version { get; init; }
    public required string Abi { get; init; }
    public required string Workload { get; init; }
    public required string Strategy { get; init; }
    public required string Mode { get; init; }

    /// <summary>The parameter that varies, then those that do not: <c>args;keywords=0</c>.</summary>
    public required string Against { get; init; }

    /// <summary>Nanoseconds where the parameter is 0.</summary>
    public required double InterceptNs { get; init; }
    public required double InterceptLow { get; init; }
    public required double InterceptHigh { get; init; }

    /// <summary>Nanoseconds for each one more.</summary>
    public required double SlopeNs { get; init; }
    public required double SlopeLow { get; init; }
    public required double SlopeHigh { get; init; }

    /// <summary>The cases of the line, whose suite and points the file does not tell.</summary>
    [Ignore] public CaseId Name => new(RuntimeName.Of(Runtime, Version), Abi, "", Workload, Strategy, "", Mode);
}
