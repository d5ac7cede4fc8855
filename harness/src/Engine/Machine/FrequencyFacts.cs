namespace Bench.Machine;

/// <summary>Frequency scaling over all processors; hybrid ones have several limits.</summary>
internal sealed record FrequencyFacts(string? Governor, int? MinMHz, int? MaxMHz, bool? Turbo)
{
    private const string Cpus = "sys/devices/system/cpu";

    public static FrequencyFacts Read(FactFiles files)
    {
        var policies = files.Entries(Cpus)
            .Where(path => char.IsAsciiDigit(path[^1]) && files.Exists($"{path}/cpufreq"))
            .Select(path => $"{path}/cpufreq")
            .ToList();
        var governors = policies
            .Select(path => files.Line($"{path}/scaling_governor"))
            .OfType<string>()
            .Distinct()
            .ToList();
        return new FrequencyFacts(
            governors.Count == 0 ? null : string.Join(',', governors),
            policies.Select(path => MHz(files, $"{path}/scaling_min_freq")).Min(),
            policies.Select(path => MHz(files, $"{path}/scaling_max_freq")).Max(),
            !FactFiles.Flag(files.Line($"{Cpus}/intel_pstate/no_turbo"))
                ?? FactFiles.Flag(files.Line($"{Cpus}/cpufreq/boost")));
    }

    private static int? MHz(FactFiles files, string path) => (int?)(FactFiles.Number(files.Line(path)) / 1000);
}
