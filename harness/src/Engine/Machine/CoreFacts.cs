using System.Globalization;

namespace Bench.Machine;

/// <summary>How many processors there are and how many of them may be used.</summary>
internal sealed record CoreFacts(int Online, int Allowed, double? Quota)
{
    public static CoreFacts Read(FactFiles files, int listed)
    {
        var online = CpuList(files.Line("sys/devices/system/cpu/online"));
        var count = online.Count > 0 ? online.Count : listed;
        // The mask of a process may hold processors that are not online.
        var allowed = CpuList(files.Field("proc/self/status", "Cpus_allowed_list", ':'));
        if (online.Count > 0)
            allowed.IntersectWith(online);
        count = count > 0 ? count : Environment.ProcessorCount;
        return new CoreFacts(count, allowed.Count > 0 ? allowed.Count : count, QuotaOf(files));
    }

    private static double? QuotaOf(FactFiles files) =>
        files.Line("sys/fs/cgroup/cpu.max")?.Split(' ') is [var quota, var period]
            ? FactFiles.Number(quota) / FactFiles.Number(period)
            : null;

    /// <summary>Reads <c>0-3,8</c>.</summary>
    private static HashSet<int> CpuList(string? list)
    {
        var cpus = new HashSet<int>();
        foreach (var range in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            if (TryParse(ends[0], out var first) && TryParse(ends[^1], out var last))
                for (var cpu = first; cpu <= last; cpu++)
                    cpus.Add(cpu);
        }
        return cpus;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
