namespace Bench.Measurement;

/// <summary>
/// How much is measured: launches are the statistical sample, rounds steady each launch. Two default runs of state_read,
/// call and python, differed by 1.06 % (median over 132 cases) with 250 rounds, 0.94 % with 125, 0.98 % with 60 of the same
/// run: what is left between runs is between launches, so rounds are few.
/// </summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Launches">Worker processes, each with a layout of its own.</param>
/// <param name="Rounds">Passes over each block in a launch.</param>
/// <param name="CoreOnly">Only the core cases, in the modes of the main job.</param>
public sealed record Precision(string Name, int Launches, int Rounds, bool CoreOnly)
{
    public static Precision Quick { get; } = new("quick", 6, 40, true);

    public static Precision Default { get; } = new("default", 12, 80, false);

    public static Precision High { get; } = new("high", 24, 2000, false);

    public static IReadOnlyList<Precision> All { get; } = [Quick, Default, High];

    /// <exception cref="BenchException">No such precision.</exception>
    public static Precision Parse(string name) => All.FirstOrDefault(precision => precision.Name == name)
        ?? throw new BenchException($"no precision '{name}': use {string.Join(", ", All.Select(p => p.Name))}");
}
