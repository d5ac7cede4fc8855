using System.Diagnostics;
using System.Globalization;

namespace Bench.Tests;

/// <summary>The workers that a process started, found by their command line in /proc.</summary>
internal static class WorkerProcesses
{
    public static IReadOnlyList<int> Of(int parent) =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
           where id > 0 && ParentOf(folder) == parent && Read(folder, "cmdline").Contains("bench_worker.so", StringComparison.Ordinal)
           select id,
    ];

    /// <summary>Alive, and not stopped: who pauses workers to measure in peace keeps them from ending, too.</summary>
    public static bool IsRunning(int id) =>
        Read($"/proc/{id}", "cmdline").Contains("bench_worker.so", StringComparison.Ordinal) && State($"/proc/{id}") is not [] and not ["T", ..];

    /// <summary>SIGKILL.</summary>
    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static int ParentOf(string folder) =>
        State(folder) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    /// <summary>State, parent and so on: what follows the name, which is in brackets and may hold blanks.</summary>
    private static string[] State(string folder) => Read(folder, "stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Read(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name));
        }
        catch (IOException)
        {
            return ""; // It ended meanwhile.
        }
    }
}
