using Bench.Native;
using Bench.Runtimes;

namespace Bench.Measurement;

/// <summary>What is measured in one interpreter.</summary>
/// <param name="Interpreter">The interpreter.</param>
/// <param name="Modules">What is built for it.</param>
/// <param name="Blocks">What its workers time.</param>
/// <param name="Absent">Cases that it cannot have, and why.</param>
public sealed record RuntimePlan(
    Interpreter Interpreter, NativeRequest Modules, IReadOnlyList<Block> Blocks, IReadOnlyList<(Case Case, string Why)> Absent)
{
    /// <summary>How long a worker keeps the core busy before it measures.</summary>
    public const double WarmUpSeconds = 1.0;

    // Starting the interpreter, loading the modules and linking the layout; measured on the reference machine.
    private const double LaunchSeconds = 0.5;

    // Calibration: about four batch lengths a case and block; and the answer's way through the pipe.
    private const double BlockOverheadBatches = 8;

    /// <summary>The cases that are timed, each once.</summary>
    public IEnumerable<Case> Cases => Blocks.SelectMany(block => block.Cases.Where((_, i) => block.Owned[i]));

    /// <summary>The ABIs whose modules its workers load: all that were built, and further contexts of the universal kernels.</summary>
    public IEnumerable<string> Abis => Modules.Abis.Union(Cases.Select(c => c.Abi).Where(Catalogue.Abis.OfUniversalKernels.Contains));

    /// <summary>Expected seconds of a launch.</summary>
    public double ExpectedSeconds(int rounds) =>
        LaunchSeconds + WarmUpSeconds
        + Blocks.Sum(block => block.Cases.Count * (rounds + BlockOverheadBatches) * block.BatchNanoseconds) * 1e-9;
}
