using Bench.Catalogue;
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

    // What follows was measured on the reference machine, blocks of a main job and of a default run of CPython 3.11.

    // Starting the interpreter; what was measured so far, written anew.
    private const double LaunchSeconds = 0.6;

    // Linking the modules and loading them.
    private const double LayoutSeconds = 0.2;

    // Set-up, the answer's way through the pipe, its rows on disk.
    private const double BlockSeconds = 0.0015;

    // Calibration: about four batch lengths a case and block.
    private const double BlockOverheadBatches = 8;

    /// <summary>The cases that are timed, each once.</summary>
    public IEnumerable<Case> Cases => Blocks.SelectMany(block => block.Cases.Where((_, i) => block.Owned[i]));

    /// <summary>The ABIs whose modules its workers load: all that were built, and further contexts of the universal kernels.</summary>
    public IEnumerable<string> LoadedAbis(NativeBuild build) =>
        Modules.Abis.Union(Cases.Select(c => c.Abi).Where(abi => Catalogue.Abis.Of(abi).IsFurtherContext))
            .Where(abi => build.Linked.Contains(Catalogue.Abis.Of(abi).CompiledAs));

    /// <summary>How often a launch comes to each block.</summary>
    public int Passes(Precision precision) => Math.Min(precision.Passes, Interpreter.Kind.MostPasses);

    /// <summary>How many layouts of the kernels a launch links; its passes go through them once.</summary>
    public int Layouts(Precision precision) => Math.Min(Passes(precision), precision.Layouts);

    /// <summary>Rounds of a pass.</summary>
    public int RoundsInAPass(Precision precision) => precision.Rounds / Passes(precision);

    /// <summary>Expected seconds of a launch besides its blocks.</summary>
    public double StartSeconds(Precision precision) => LaunchSeconds + WarmUpSeconds + (LayoutSeconds * Layouts(precision));

    /// <summary>Expected seconds of a launch.</summary>
    public double ExpectedSeconds(Precision precision) => StartSeconds(precision) + Blocks.Sum(block =>
        ExpectedSeconds(block, RoundsInAPass(precision), isFirst: true)
        + ((Passes(precision) - 1) * ExpectedSeconds(block, RoundsInAPass(precision), isFirst: false)));

    /// <summary>Expected seconds of a block in a pass; the first calibrates it.</summary>
    public double ExpectedSeconds(Block block, int rounds, bool isFirst) =>
        BlockSeconds + (block.Cases.Count * (LoopSeconds(block) + (isFirst ? Interpreter.Kind.CompilingSeconds : 0)))
        + (block.Cases.Count * 1e-9 * (
            ((rounds + (isFirst ? BlockOverheadBatches : 0)) * BatchNanoseconds(block)) + (rounds * StirringNanoseconds(block))));

    // A batch is two thirds of its length to all of it; calls take longer than when they were calibrated.
    private static double BatchNanoseconds(Block block) =>
        block.BatchNanoseconds * (block.Mode.IsLoop() ? 0.88 : 1.04);

    // A loop in Python is made anew for each case and pass.
    private static double LoopSeconds(Block block) => block.Mode == Mode.Python ? 0.0005 : 0;

    // Branches are forgotten before each batch.
    private double StirringNanoseconds(Block block) => 20_000 + (block.Mode == Mode.Call ? Interpreter.Kind.CallStirringNanoseconds : 0);
}
