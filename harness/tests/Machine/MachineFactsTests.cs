using Bench.Machine;
using NUnit.Framework;

namespace Bench.Tests.Machine;

public sealed class MachineFactsTests
{
    private FakeMachine machine = null!;

    [SetUp]
    public void MakeFolder() => machine = new FakeMachine();

    [TearDown]
    public void RemoveFolder() => machine.Dispose();

    [Test]
    public void ALaptopIsReadInFull()
    {
        const string Cpu = "processor\t: {0}\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 154\nmodel name\t: 12th Gen Intel(R) Core(TM) i7-1260P\nstepping\t: 3\nflags\t\t: fpu vme\n\n";
        machine
            .With("proc/cpuinfo", Cpu.Replace("{0}", "0") + Cpu.Replace("{0}", "1"))
            .With("proc/meminfo", "MemTotal:       16083752 kB\nMemFree:        1 kB")
            .With("proc/loadavg", "1.25 0.28 0.12 1/83 3430")
            .With("proc/self/status", "Name:\tx\nCpus_allowed_list:\t0,2-7")
            .With("proc/sys/kernel/osrelease", "6.1.0-18-amd64")
            .With("proc/sys/kernel/randomize_va_space", "2")
            .With("etc/os-release", "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"")
            .With("sys/devices/system/cpu/online", "0-3")
            .With("sys/devices/system/cpu/isolated", "3")
            .With("sys/devices/system/cpu/smt/active", "1")
            .With("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave")
            .With("sys/devices/system/cpu/cpu0/cpufreq/scaling_min_freq", "400000")
            .With("sys/devices/system/cpu/cpu0/cpufreq/scaling_max_freq", "4700000")
            .With("sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "performance")
            .With("sys/devices/system/cpu/cpu1/cpufreq/scaling_max_freq", "3400000")
            .With("sys/devices/system/cpu/intel_pstate/no_turbo", "0")
            .With("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never")
            .With("sys/fs/cgroup/cpu.max", "150000 100000")
            .With("sys/class/power_supply/AC/online", "0")
            .With("sys/class/power_supply/BAT0/type", "Battery")
            .With("sys/class/power_supply/BAT0/status", "Discharging");

        var facts = machine.Read();

        var expected = new MachineFacts
        {
            CpuModel = "12th Gen Intel(R) Core(TM) i7-1260P",
            CpuVendor = "GenuineIntel",
            CpuFamily = "6",
            CpuModelNumber = "154",
            CpuStepping = "3",
            Architecture = facts.Architecture,
            LogicalCores = 4,
            AllowedCores = 3,
            CpuQuota = 1.5,
            MemoryGiB = 15,
            Governor = "powersave,performance",
            ScalingMinMHz = 400,
            ScalingMaxMHz = 4700,
            TurboEnabled = true,
            OnBattery = true,
            LoadAverage1 = 1.25,
            Kernel = "6.1.0-18-amd64",
            Libc = facts.Libc,
            Os = "Debian GNU/Linux 12 (bookworm)",
            IsolatedCores = "3",
            Smt = true,
            TransparentHugePages = "madvise",
            Aslr = 2,
        };
        Assert.That(facts, Is.EqualTo(expected));
    }

    [Test]
    public void AMachineThatShowsNothingHasUnknownFacts()
    {
        var facts = machine.Read();

        Assert.Multiple(() =>
        {
            Assert.That(facts.CpuModel, Is.EqualTo("unknown"));
            Assert.That(facts.LogicalCores, Is.EqualTo(Environment.ProcessorCount));
            Assert.That(facts.MemoryGiB, Is.GreaterThan(0));
            Assert.That(
                new object?[]
                {
                    facts.Governor, facts.TurboEnabled, facts.Virtualisation, facts.OnBattery, facts.LoadAverage1,
                    facts.CpuQuota, facts.Smt, facts.Aslr,
                },
                Has.All.Null);
        });
    }

    [Test]
    public void Arm64NamesItsProcessorByNumbers()
    {
        machine.With(
            "proc/cpuinfo",
            "processor\t: 0\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: 0xd0c\nCPU revision\t: 1\n");

        var facts = machine.Read();

        Assert.That(facts.CpuModel, Is.EqualTo("arm 0x41 0xd0c"));
        Assert.That(facts.CpuStepping, Is.EqualTo("r3p1"));
        Assert.That(facts.LogicalCores, Is.EqualTo(1));
    }

    [TestCase("proc/cpuinfo", "flags : fpu hypervisor", "virtual machine")]
    [TestCase(".dockerenv", "", "container")]
    [TestCase("proc/1/cgroup", "0::/kubepods/x", "container")]
    [TestCase("proc/1/cgroup", "0::/init.scope", null)]
    [TestCase("proc/sys/kernel/osrelease", "5.15.90.1-microsoft-standard-WSL2", "WSL")]
    public void VirtualisationIsRecognised(string path, string text, string? expected) =>
        Assert.That(machine.With(path, text).Read().Virtualisation, Is.EqualTo(expected));

    [TestCase("sys/devices/system/cpu/intel_pstate/no_turbo", "1", false)]
    [TestCase("sys/devices/system/cpu/cpufreq/boost", "1", true)]
    [TestCase("sys/devices/system/cpu/cpufreq/boost", "0", false)]
    [TestCase("sys/devices/system/cpu/cpufreq/boost", "rubbish", null)]
    public void TurboIsReadFromEitherDriver(string path, string text, bool? expected) =>
        Assert.That(machine.With(path, text).Read().TurboEnabled, Is.EqualTo(expected));

    [TestCase("System", "Discharging", "0", true)]
    [TestCase("System", "Charging", "1", false)]
    [TestCase("System", "Discharging", "1", false)]
    [TestCase("Device", "Discharging", "0", false)]
    public void ABatteryCountsWhenItFeedsTheMachine(string scope, string status, string mains, bool expected)
    {
        machine
            .With("sys/class/power_supply/AC/online", mains)
            .With("sys/class/power_supply/BAT0/type", "Battery")
            .With("sys/class/power_supply/BAT0/scope", scope)
            .With("sys/class/power_supply/BAT0/status", status);

        Assert.That(machine.Read().OnBattery, Is.EqualTo(expected));
    }

    [Test]
    public void AnUnlimitedQuotaIsNone() =>
        Assert.That(machine.With("sys/fs/cgroup/cpu.max", "max 100000").Read().CpuQuota, Is.Null);

    [Test]
    public void ThisMachineCanBeRead()
    {
        var facts = MachineFacts.Read();

        TestContext.Out.WriteLine(facts);
        TestContext.Out.WriteLine(MachineName.Of(facts));
        Assert.That(facts.LogicalCores, Is.GreaterThan(0));
        Assert.That(facts.AllowedCores, Is.InRange(1, facts.LogicalCores));
        Assert.That(facts.MemoryGiB, Is.GreaterThan(0));
    }
}
