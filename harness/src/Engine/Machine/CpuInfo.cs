namespace Bench.Machine;

/// <summary>The first processor of /proc/cpuinfo, whose fields differ between x86-64 and arm64.</summary>
internal sealed record CpuInfo(
    string Name, string? Vendor, string? Family, string? Model, string? Stepping, bool Hypervisor, int Count)
{
    public static CpuInfo Read(FactFiles files)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in (files.Text("proc/cpuinfo") ?? "").Split('\n'))
            if (line.Split(':', 2) is [var key, var value])
            {
                fields.TryAdd(key.Trim(), value.Trim());
                count += key.Trim() == "processor" ? 1 : 0;
            }

        var flags = fields.GetValueOrDefault("flags", "").Split(' ');
        return fields.GetValueOrDefault("CPU implementer") is { } implementer
            ? Arm(files, fields, implementer, count)
            : new CpuInfo(
                fields.GetValueOrDefault("model name") is { Length: > 0 } name ? name : "unknown",
                fields.GetValueOrDefault("vendor_id"), fields.GetValueOrDefault("cpu family"),
                fields.GetValueOrDefault("model"), fields.GetValueOrDefault("stepping"),
                flags.Contains("hypervisor"), count);
    }

    private static CpuInfo Arm(FactFiles files, Dictionary<string, string> fields, string implementer, int count)
    {
        var part = fields.GetValueOrDefault("CPU part");
        var name = fields.GetValueOrDefault("model name") ?? $"arm {implementer} {part}";
        var variant = fields.GetValueOrDefault("CPU variant", "").Replace("0x", "", StringComparison.Ordinal);
        var stepping = $"r{variant}p{fields.GetValueOrDefault("CPU revision")}";
        // arm64 has no hypervisor flag: only a device tree tells, where there is one.
        return new CpuInfo(
            name, implementer, fields.GetValueOrDefault("CPU architecture"), part, stepping,
            files.Exists("proc/device-tree/hypervisor"), count);
    }
}
