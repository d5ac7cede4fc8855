namespace Bench.Measurement;

/// <summary>
/// How much is measured: launches are the statistical sample, rounds steady each launch. Half of the cases of two default
/// runs of the Caching suite (C API, 439 in mode call, 412 in latency) were at most 0.2 % apart at one clock, nine tenths at most
/// 0.8 %: more rounds would show little more.
/// </summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Launches">Worker processes, each with layouts of its own.</param>
/// <param name="Passes">How often a launch comes to each block.</param>
/// <param name="Layouts">Link orders of the kernels that a launch goes through, pass by pass.</param>
/// <param name="RoundsInAPass">How often each case of the block is timed then.</param>
/// <param name="CoreOnly">Only the core cases, in the modes of the main job.</param>
public sealed record Precision(string Name, int Launches, int Passes, int Layouts, int RoundsInAPass, bool CoreOnly)
{
    public static Precision Quick { get; } = new("quick", 6, 8, 4, 5, true);

    public static Precision Default { get; } = new("default", 12, 8, 8, 8, false);

    public static Precision High { get; } = new("high", 24, 40, 8, 50, false);

    /// <summary>How often each case is timed in a launch.</summary>
    public int Rounds => Passes * RoundsInAPass;

    public static IReadOnlyList<Precision> All { get; } = [Quick, Default, High];

    /// <exception cref="BenchException">No such precision.</exception>
    public static Precision Parse(string name) => All.FirstOrDefault(precision => precision.Name == name)
        ?? throw new BenchException($"no precision '{name}': use {string.Join(", ", All.Select(p => p.Name))}");
}
