using System.Diagnostics.CodeAnalysis;
using Bench.Catalogue;
using Bench.Results;

namespace Bench.Analysis;

/// <summary>A case as figures see it: a row of the summary, and where it stands.</summary>
public sealed record MeasuredCase : SummaryRow
{
    [SetsRequiredMembers]
    public MeasuredCase(SummaryRow row, RunData source, string column, Kernel? kernel)
        : base(row) => (Source, Column, Kernel) = (source, column, kernel);

    public RunData Source { get; }

    /// <summary>What is side by side: runtime and version, and the machine where there are several.</summary>
    public string Column { get; }

    /// <summary>Its line in the catalogue; null for a kernel that the catalogue no longer has.</summary>
    public Kernel? Kernel { get; }

    /// <summary>Why there are no figures; null if there are.</summary>
    public string? Absent => Ns is not null ? null : Status.IsAbsent ? Status.Why : Status.ToString();

    public string Rung => Kernel?.Rung ?? "-";

    public bool HasRung => Rung is not ("-" or "");

    public bool IsNoop => Kernel is { IsNoop: true };

    /// <summary>No release offers it.</summary>
    public bool IsPrototype => Kernel is { IsPrototype: true };

    /// <summary>Against which the price of migrating is told.</summary>
    public bool IsReference => Kernel?.Reference == Strategy && Abi == Abis.CApi;

    public bool IsRecompute => Kernel is { IsRecompute: true };

    public ParameterPoint Point => new(Parameters);
}
