using Bench.Catalogue;
using Bench.Results;

namespace Bench.Analysis;

/// <summary>A case as figures see it.</summary>
/// <param name="Column">What is side by side: runtime and version, and the machine where there are several.</param>
/// <param name="Kernel">Its line in the catalogue; null for a kernel that the catalogue no longer has.</param>
public sealed record MeasuredCase(RunData Run, string Column, SummaryRow Row, Kernel? Kernel)
{
    /// <summary>Why there are no figures; null if there are.</summary>
    public string? Absent => Row.Ns is not null ? null : Row.Status.IsAbsent ? Row.Status.Why : Row.Status.ToString();

    public string Rung => Kernel?.Rung ?? "-";

    public bool HasRung => Rung is not ("-" or "");

    public bool IsNoop => Kernel is { IsNoop: true };

    /// <summary>No release offers it.</summary>
    public bool IsPrototype => Kernel is { IsPrototype: true };

    /// <summary>Against which the price of migrating is told.</summary>
    public bool IsReference => Kernel is not null && Kernel.Reference == Row.Strategy && Row.Abi == Abis.CApi;

    public bool IsRecompute => Kernel is { IsRecompute: true };

    public string Id => Row.Id;

    public ParameterPoint Point => new(Row.Parameters);
}
