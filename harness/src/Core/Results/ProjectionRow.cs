using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of projection.csv: what a way to reach state would add to a call, of NumPy or a user's own. Not measured: calculated
/// from measured accesses and assumed counts.</summary>
public sealed record ProjectionRow
{
    public int Schema { get; init; } = Schemas.Version;
    public required string Run { get; init; }
    public required string Runtime { get; init; }
    public required string Version { get; init; }
    public required string Call { get; init; }

    /// <summary>The call as it is today: measured, or as the user says.</summary>
    public required double NumpyNs { get; init; }
    public required string Abi { get; init; }
    public required string Strategy { get; init; }

    /// <summary>The accesses that are assumed.</summary>
    public required int Accesses { get; init; }

    /// <summary>Their number times what each is slower than a C static, which NumPy has today.</summary>
    public required double ProjectedNs { get; init; }

    /// <summary>With all accesses at the lower ends of their intervals, and at the upper ends.</summary>
    public required double ProjectedLow { get; init; }
    public required double ProjectedHigh { get; init; }

    /// <summary>Of the call as it is today.</summary>
    public required double Share { get; init; }

    /// <summary>The case, as far as the file tells it.</summary>
    [Ignore] public CaseId Name => new(RuntimeName.Of(Runtime, Version), Abi, "", "", Strategy, "", "");
}
