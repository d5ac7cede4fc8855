using Bench.Catalogue;

namespace Bench.Measurement;

/// <summary>All of a run.</summary>
/// <param name="Runtimes">The interpreters and what is measured in each.</param>
/// <param name="Precision">How much is measured.</param>
/// <param name="Seed">Decides layouts, hash seeds and orders: the same seed repeats them.</param>
public sealed record RunPlan(IReadOnlyList<RuntimePlan> Runtimes, Precision Precision, int Seed)
{
    /// <summary>Kernels that are wanted, and left out because only core cases are measured.</summary>
    public IReadOnlyList<Kernel> NotCore { get; init; } = [];

    public IEnumerable<Case> Cases => Runtimes.SelectMany(runtime => runtime.Cases);

    /// <summary>The runtimes that have anything to measure; in the others all is absent.</summary>
    public IEnumerable<RuntimePlan> Measured => Runtimes.Where(runtime => runtime.Blocks.Count > 0);

    public TimeSpan Expected =>
        TimeSpan.FromSeconds(Precision.Launches * Measured.Sum(runtime => runtime.ExpectedSeconds(Precision)));
}
