using System.Diagnostics;

namespace Bench.Machine;

/// <summary>How fast a program gets on beside what else the machine does.</summary>
public static class MachinePace
{
    // Several turns of a scheduler that gives each program a few milliseconds.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    /// <summary>How much longer work takes than its time on a core: 1 where nothing else runs, 2 where it waits as long as it
    /// works.</summary>
    public static double Slowdown()
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        while (Stopwatch.GetElapsedTime(start) < Look)
        {
        }
        return Math.Max(1, Stopwatch.GetElapsedTime(start) / (Environment.CpuUsage.TotalTime - before));
    }
}
