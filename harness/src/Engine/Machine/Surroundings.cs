namespace Bench.Machine;

/// <summary>What the machine stands in: a hypervisor, a container, on the mains.</summary>
internal static class Surroundings
{
    public static string? Virtualisation(FactFiles files, CpuInfo cpu)
    {
        var kinds = new List<string>();
        if (files.Line("proc/sys/kernel/osrelease")?.Contains("microsoft", StringComparison.OrdinalIgnoreCase) == true)
            kinds.Add("WSL");
        else if (cpu.Hypervisor)
            kinds.Add("virtual machine");
        if (IsContainer(files))
            kinds.Add("container");
        return kinds.Count == 0 ? null : string.Join(", ", kinds);
    }

    private static bool IsContainer(FactFiles files) =>
        files.Exists(".dockerenv") || files.Exists("run/.containerenv") || files.Exists("run/systemd/container")
        || (files.Text("proc/1/cgroup") is { } cgroup
            && (cgroup.Contains("docker", StringComparison.Ordinal)
                || cgroup.Contains("kubepods", StringComparison.Ordinal)
                || cgroup.Contains("lxc", StringComparison.Ordinal)));

    /// <summary>Batteries of mice and keyboards ("Device") do not count.</summary>
    public static bool? OnBattery(FactFiles files)
    {
        var supplies = files.Entries("sys/class/power_supply").ToList();
        if (supplies.Count == 0)
            return null;
        var plugged = supplies.Any(path => files.Line($"{path}/online") == "1");
        return !plugged && supplies.Any(path =>
            files.Line($"{path}/type") == "Battery"
            && files.Line($"{path}/scope") != "Device"
            && files.Line($"{path}/status") == "Discharging");
    }
}
