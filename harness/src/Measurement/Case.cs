using Bench.Catalogue;

namespace Bench.Measurement;

/// <summary>Kernel × parameters × mode × runtime × ABI: a row of summary.csv.</summary>
public sealed record Case(string Runtime, string Version, string Abi, Kernel Kernel, string Parameters, Mode Mode)
{
    /// <summary><c>runtime version/abi/suite/workload/strategy/parameters/mode</c>.</summary>
    public string Id { get; } =
        $"{Runtime} {Version}/{Abi}/{Kernel.Suite}/{Kernel.Workload}/{Kernel.Strategy}/{Parameters}/{Mode.Name()}";

    /// <summary>Short: BenchmarkDotNet matches its filter against this text too.</summary>
    public override string ToString() => Id;

    public bool Equals(Case? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
