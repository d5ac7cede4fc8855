namespace Bench.Catalogue;

/// <summary>The modes as they are written in files and on the command line.</summary>
public static class ModeNames
{
    public static string Name(this Mode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>Null where there is no such mode: a later version's.</summary>
    public static Mode? Find(string name) =>
        Enum.GetValues<Mode>().Cast<Mode?>().FirstOrDefault(mode => mode!.Value.Name() == name);

    /// <exception cref="BenchException">No such mode.</exception>
    public static Mode Parse(string name) =>
        Find(name) ?? throw new BenchException(
            $"no mode '{name}': use {string.Join(", ", Enum.GetValues<Mode>().Select(Name))}");

    /// <summary>A loop in C, which is the same whatever would call its operation.</summary>
    public static bool IsLoop(this Mode mode) => mode is Mode.Throughput or Mode.Latency;

    /// <summary>A mode in which ratios of whole operations mean something (design: call and python only).</summary>
    public static bool HasRatio(this Mode mode) => mode is Mode.Call or Mode.Python;
}
