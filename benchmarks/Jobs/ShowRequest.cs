using Bench.Cli.Showing;
using Bench.Comparison;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>How results are to be shown.</summary>
public sealed record ShowRequest
{
    /// <summary>What stands beside each case's name.</summary>
    public required IReadOnlyList<ShownColumn> Columns { get; init; }

    /// <summary>The figure that has a column for each runtime, ABI, …; null: a row a case.</summary>
    public required ShownColumn? Figure { get; init; }

    /// <summary>What the columns of <see cref="Figure"/> are.</summary>
    public required ShownColumn By { get; init; }

    /// <summary>Which releases are one where the columns are runs.</summary>
    public VersionScope Versions { get; init; }
    public required TableFormat Format { get; init; }

    /// <summary>Without intervals.</summary>
    public required bool Bare { get; init; }

    /// <summary>With the no-ops and controls that others are measured against.</summary>
    public required bool WithBaselines { get; init; }
}
