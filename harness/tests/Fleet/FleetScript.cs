using Bench.Native;

namespace Bench.Tests.Fleet;

/// <summary>A script of scripts/fleet, which runs the bench of a Release build.</summary>
internal static class FleetScript
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    /// <param name="name">Its file's name.</param>
    /// <param name="results">The folder it collects into.</param>
    /// <param name="arguments">Its own.</param>
    /// <returns>Exit code, and what it printed to both streams.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(string name, string results, params IEnumerable<string> arguments)
    {
        if (!File.Exists(Path.Combine(Root, "benchmarks", "bin", "Release", "net10.0", "bench.dll")))
            Needed.Lacks("scripts/fleet runs the Release build, and this is another");
        return ToolProcess.RunAsync("env", [$"BENCH_RESULTS={results}", Path.Combine(Root, "scripts", "fleet", name), .. arguments], default);
    }
}
