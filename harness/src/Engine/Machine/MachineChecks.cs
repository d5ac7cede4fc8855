using System.Globalization;

namespace Bench.Machine;

/// <summary>
/// Judges how well a machine can be trusted. Two identical 3 ns kernels, interleaved in one process, agree to 0.034 %
/// on a quiet 2-core machine and to 0.046 % under periodic load on both cores: pairing cancels what disturbs both
/// sides alike. So what pairing copes with is a note, and a warning is what moves absolute nanoseconds or stops the
/// worker in the middle of a batch.
/// </summary>
public static class MachineChecks
{
    // One core measures, the other one carries the harness and the kernel's own work.
    private const int EnoughCores = 2;

    /// <summary>The findings, warnings first; none on a machine that is fit in every respect seen.</summary>
    public static IReadOnlyList<MachineFinding> Judge(MachineFacts facts)
    {
        MachineFinding?[] findings =
        [
            Load(facts), Governor(facts), Turbo(facts), Cores(facts), Quota(facts), Battery(facts),
            Virtualisation(facts), Smt(facts),
        ];
        return findings.OfType<MachineFinding>().OrderByDescending(finding => finding.Severity).ToList();
    }

    private static MachineFinding? Load(MachineFacts facts)
    {
        // Below half the cores there is always a free one. From as many as there are cores the worker has to queue,
        // which the measured 0.046 % under periodic load does not cover. A build just before counts for a minute.
        var share = (facts.LoadAverage1 ?? 0) / facts.AllowedCores;
        return share < 0.5
            ? null
            : new MachineFinding(
                share < 1 ? Severity.Note : Severity.Warning,
                Invariant($"load average {facts.LoadAverage1:0.0} on {facts.AllowedCores} cores"),
                share < 1
                    ? "periodic load on both of two cores widened the spread of identical kernels from 0.034 % to 0.046 %"
                    : "the worker has to queue for a core and is stopped in the middle of batches",
                "stop other work; after a build, wait a minute");
    }

    private static MachineFinding? Governor(MachineFacts facts)
    {
        var isFixed = facts.ScalingMinMHz is not null && facts.ScalingMinMHz == facts.ScalingMaxMHz;
        return facts.Governor switch
        {
            null when facts.Virtualisation is null => new MachineFinding(
                Severity.Note, "the frequency governor cannot be seen",
                "the clock may change with the load, and nanoseconds with it; ratios and cycles hold",
                "compare cycles rather than nanoseconds"),
            null or "performance" => null,
            _ when isFixed => null,
            var governor => new MachineFinding(
                Severity.Warning, Invariant($"frequency governor {governor}"),
                "the clock changes with the load, and nanoseconds with it; ratios and cycles hold",
                "cpupower frequency-set --governor performance"),
        };
    }

    private static MachineFinding? Turbo(MachineFacts facts) => facts.TurboEnabled != true
        ? null
        : new MachineFinding(
            Severity.Warning, "turbo is on",
            "the clock depends on temperature and on what other cores do, so nanoseconds of two runs differ; "
            + "ratios and cycles hold",
            "echo 1 > /sys/devices/system/cpu/intel_pstate/no_turbo, or echo 0 > /sys/devices/system/cpu/cpufreq/boost");

    private static MachineFinding? Cores(MachineFacts facts) => facts.AllowedCores >= EnoughCores
        ? null
        : new MachineFinding(
            Severity.Warning, Invariant($"{facts.AllowedCores} core to run on"),
            "everything else stops the worker in the middle of batches; means of interleaved batches were seen to move "
            + "by up to 25 %, and the medians used instead stand interruptions only while they are rare",
            "give the process a second core (taskset, docker --cpuset-cpus)");

    private static MachineFinding? Quota(MachineFacts facts) => facts.CpuQuota is null or >= EnoughCores
        ? null
        : new MachineFinding(
            Severity.Warning, Invariant($"a quota of {facts.CpuQuota:0.##} processors"),
            "when it is used up the whole container stands still for the rest of the period, usually 100 ms",
            "lift it to 2 or more (docker --cpus)");

    private static MachineFinding? Battery(MachineFacts facts) => facts.OnBattery != true
        ? null
        : new MachineFinding(
            Severity.Warning, "running on battery",
            "power management lowers the clock, by how much depends on the charge",
            "plug it in");

    private static MachineFinding? Virtualisation(MachineFacts facts) => facts.Virtualisation is not { } kind
        ? null
        : new MachineFinding(
            Severity.Note, kind,
            "neighbours on the host take time and cache, and neither they nor the clock can be seen from inside",
            "look at the A/A spread: 0.03 to 0.05 % is what a quiet machine reaches; prefer more launches to longer ones");

    private static MachineFinding? Smt(MachineFacts facts) => facts.Smt != true
        ? null
        : new MachineFinding(
            Severity.Note, "two logical processors share a core (SMT)",
            "work on the sibling slows the worker without showing in its own time",
            "keep the machine idle, or echo off > /sys/devices/system/cpu/smt/control");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
