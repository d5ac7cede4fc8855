using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of projection.csv: what a way to reach state would add to a call of NumPy. Not measured: calculated
/// from measured accesses and assumed counts.</summary>
public sealed record ProjectionRow
{
    [Name("schema")] public int Schema { get; init; } = Schemas.Version;
    [Name("run")] public required string Run { get; init; }
    [Name("runtime")] public required string Runtime { get; init; }
    [Name("version")] public required string Version { get; init; }
    [Name("call")] public required string Call { get; init; }

    /// <summary>The call as NumPy is today, measured.</summary>
    [Name("numpy_ns")] public required double NumpyNs { get; init; }
    [Name("abi")] public required string Abi { get; init; }
    [Name("strategy")] public required string Strategy { get; init; }

    /// <summary>The accesses that are assumed.</summary>
    [Name("accesses")] public required int Accesses { get; init; }

    /// <summary>Their number times what each is slower than a C static, which NumPy has today.</summary>
    [Name("projected_ns")] public required double ProjectedNs { get; init; }

    /// <summary>With all accesses at the lower ends of their intervals, and at the upper ends.</summary>
    [Name("projected_low")] public required double ProjectedLow { get; init; }
    [Name("projected_high")] public required double ProjectedHigh { get; init; }

    /// <summary>Of the call as it is today.</summary>
    [Name("share")] public required double Share { get; init; }
}
