namespace Bench.Measurement;

/// <summary>
/// How much is measured: launches are the statistical sample, rounds steady each launch. Half of the cases of two default
/// runs of the Caching suite (C API, 439 in mode call, 412 in latency) were at most 0.10 % and 0.02 % apart, nine tenths at
/// most 0.7 % and 1.1 %: more rounds would show little more.
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
