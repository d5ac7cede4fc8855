using Bench.Machine;

namespace Bench.Locking;

/// <summary>A run of bench that measures now.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Since">When it began, by the clock of then.</param>
/// <param name="Machine">Another one's may be in a home folder that machines share.</param>
/// <param name="Cores">Those it may run on: <c>0-3,8</c>; empty where that cannot be told.</param>
/// <param name="Command">What it was asked for.</param>
public sealed record MeasuringRun(int Process, DateTimeOffset Since, string Machine, string Cores, string Command)
{
    public static MeasuringRun Here(string command)
    {
        var files = new FactFiles("/");
        return new MeasuringRun(
            Environment.ProcessId, DateTimeOffset.UtcNow,
            // That of all containers on a machine, and of no other machine.
            files.Line("proc/sys/kernel/random/boot_id") ?? Environment.MachineName,
            files.Field("proc/self/status", "Cpus_allowed_list", ':') ?? "", command);
    }

    /// <summary>Whether each takes time from the other.</summary>
    public bool Disturbs(MeasuringRun other) => Machine == other.Machine
        && (Cores.Length == 0 || other.Cores.Length == 0 || CpuList.Parse(Cores).Overlaps(CpuList.Parse(other.Cores)));

    public override string ToString() =>
        FormattableString.Invariant($"another run of bench measures since {Since.UtcDateTime:HH:mm:ss} UTC (process {Process}: {Command})");
}
