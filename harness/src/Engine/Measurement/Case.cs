using Bench.Catalogue;
using Bench.Results;

namespace Bench.Measurement;

/// <summary>Kernel × parameters × mode × runtime × ABI: a row of summary.csv.</summary>
public sealed record Case(string Runtime, string Version, string Abi, Kernel Kernel, string Parameters, Mode Mode)
{
    private string? id;

    /// <summary>The runtime with its version.</summary>
    public string Label => RuntimeName.Of(Runtime, Version);

    public CaseId Name => new(
        Label, Abi, Kernel.Suite, Kernel.Workload, Kernel.Strategy, Parameters, Mode.Name());

    /// <summary>The name as it stands in files.</summary>
    public string Id => id ??= Name.ToString();

    /// <summary>Short: BenchmarkDotNet matches its filter against this text too.</summary>
    public override string ToString() => Id;

    /// <summary>Whether this does without <paramref name="cache"/>. Not asked of throughput, which hides what a rung
    /// costs: its loads overlap.</summary>
    public bool IsRecomputeOf(Case cache) => Kernel.IsRecompute && cache.Kernel.IsCache && Mode != Mode.Throughput
        && (Abi, Kernel.Workload, Parameters, Mode) == (cache.Abi, cache.Kernel.Workload, cache.Parameters, cache.Mode);

    public bool Equals(Case? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
