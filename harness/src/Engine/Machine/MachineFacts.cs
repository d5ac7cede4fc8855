using System.Runtime.InteropServices;

namespace Bench.Machine;

/// <summary>
/// What can move a measurement on this machine. Unknown facts are null; nothing here names the host, a user
/// or a folder, so all of it may be published.
/// </summary>
public sealed record MachineFacts
{
    /// <summary>As the processor calls itself: <c>AMD EPYC 7763 64-Core Processor</c>.</summary>
    public required string CpuModel { get; init; }

    /// <summary><c>AuthenticAMD</c>; the implementer's number on arm64.</summary>
    public string? CpuVendor { get; init; }

    /// <summary>The family; the architecture's number on arm64.</summary>
    public string? CpuFamily { get; init; }

    /// <summary>The model's number; the part's on arm64.</summary>
    public string? CpuModelNumber { get; init; }

    /// <summary>The stepping; <c>r1p2</c> on arm64.</summary>
    public string? CpuStepping { get; init; }

    /// <summary><c>x64</c>, <c>arm64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Logical processors that are online.</summary>
    public required int LogicalCores { get; init; }

    /// <summary>Those this process may run on.</summary>
    public required int AllowedCores { get; init; }

    /// <summary>Processors' worth of time that a container may use, or null without such a quota.</summary>
    public double? CpuQuota { get; init; }

    /// <summary>Memory that the kernel sees, rounded to GiB.</summary>
    public required int MemoryGiB { get; init; }

    /// <summary>The frequency governor, or several separated by commas; null where the machine shows none.</summary>
    public string? Governor { get; init; }

    /// <summary>The lowest frequency the governor may choose, MHz.</summary>
    public int? ScalingMinMHz { get; init; }

    /// <summary>The highest frequency the governor may choose, MHz.</summary>
    public int? ScalingMaxMHz { get; init; }

    /// <summary>Whether the processor may exceed its nominal frequency.</summary>
    public bool? TurboEnabled { get; init; }

    /// <summary><c>virtual machine</c>, <c>container</c>, both, or null if neither was recognised.</summary>
    public string? Virtualisation { get; init; }

    /// <summary>Null on a machine without power supply information.</summary>
    public bool? OnBattery { get; init; }

    /// <summary>Processes that ran or wanted to, mean over about a minute.</summary>
    public double? LoadAverage1 { get; init; }

    /// <summary>The kernel's release.</summary>
    public string? Kernel { get; init; }

    /// <summary><c>glibc 2.36</c>, <c>musl</c>.</summary>
    public string? Libc { get; init; }

    /// <summary>The distribution and its version.</summary>
    public required string Os { get; init; }

    /// <summary>Processors that the scheduler leaves alone: <c>2-3</c>.</summary>
    public string? IsolatedCores { get; init; }

    /// <summary>Whether two logical processors share a core.</summary>
    public bool? Smt { get; init; }

    /// <summary><c>always</c>, <c>madvise</c> or <c>never</c>.</summary>
    public string? TransparentHugePages { get; init; }

    /// <summary>Address space randomisation: 0 off, 1 without the heap, 2 full.</summary>
    public int? Aslr { get; init; }

    /// <summary>Reads the facts; what cannot be read is null or, for the required ones, what .NET says.</summary>
    /// <param name="root">The folder that holds proc, sys and etc; another one in tests.</param>
    public static MachineFacts Read(string root = "/")
    {
        var files = new FactFiles(root);
        var cpu = CpuInfo.Read(files);
        var cores = CoreFacts.Read(files, cpu.Count);
        var frequency = FrequencyFacts.Read(files);
        return new MachineFacts
        {
            CpuModel = cpu.Name,
            CpuVendor = cpu.Vendor,
            CpuFamily = cpu.Family,
            CpuModelNumber = cpu.Model,
            CpuStepping = cpu.Stepping,
            Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
            LogicalCores = cores.Online,
            AllowedCores = cores.Allowed,
            CpuQuota = cores.Quota,
            MemoryGiB = MemoryGiBOf(files),
            Governor = frequency.Governor,
            ScalingMinMHz = frequency.MinMHz,
            ScalingMaxMHz = frequency.MaxMHz,
            TurboEnabled = frequency.Turbo,
            Virtualisation = Surroundings.Virtualisation(files, cpu),
            OnBattery = Surroundings.OnBattery(files),
            LoadAverage1 = FactFiles.Number(files.Line("proc/loadavg")?.Split(' ')[0]),
            Kernel = files.Line("proc/sys/kernel/osrelease"),
            Libc = LibcVersion.Read(files),
            Os = files.Field("etc/os-release", "PRETTY_NAME", '=') ?? RuntimeInformation.OSDescription.Split(' ')[0],
            IsolatedCores = files.Line("sys/devices/system/cpu/isolated"),
            Smt = FactFiles.Flag(files.Line("sys/devices/system/cpu/smt/active")),
            TransparentHugePages = Chosen(files.Line("sys/kernel/mm/transparent_hugepage/enabled")),
            Aslr = (int?)FactFiles.Number(files.Line("proc/sys/kernel/randomize_va_space")),
        };
    }

    private static int MemoryGiBOf(FactFiles files)
    {
        var kib = FactFiles.Number(files.Field("proc/meminfo", "MemTotal", ':')?.Split(' ')[0]);
        var bytes = kib * 1024 ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return (int)Math.Round(bytes / (1 << 30));
    }

    /// <summary>The bracketed one of <c>always [madvise] never</c>.</summary>
    private static string? Chosen(string? choices) => choices?.Split('[', ']') is { Length: 3 } parts ? parts[1] : null;
}
