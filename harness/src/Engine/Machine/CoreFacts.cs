namespace Bench.Machine;

/// <summary>How many processors there are and how many of them may be used.</summary>
internal sealed record CoreFacts(int Online, int Allowed, double? Quota)
{
    public static CoreFacts Read(FactFiles files, int listed)
    {
        var online = CpuList.Parse(files.Line("sys/devices/system/cpu/online"));
        var count = online.Count > 0 ? online.Count : listed;
        // The mask of a process may hold processors that are not online.
        var allowed = CpuList.Parse(files.Field("proc/self/status", "Cpus_allowed_list", ':'));
        if (online.Count > 0)
            allowed.IntersectWith(online);
        count = count > 0 ? count : Environment.ProcessorCount;
        return new CoreFacts(count, allowed.Count > 0 ? allowed.Count : count, QuotaOf(files));
    }

    private static double? QuotaOf(FactFiles files) =>
        files.Line("sys/fs/cgroup/cpu.max")?.Split(' ') is [var quota, var period]
            ? FactFiles.Number(quota) / FactFiles.Number(period)
            : null;
}
