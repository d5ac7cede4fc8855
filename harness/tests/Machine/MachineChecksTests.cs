using Bench.Machine;
using NUnit.Framework;

namespace Bench.Tests.Machine;

public sealed class MachineChecksTests
{
    private static readonly MachineFacts Fit = new()
    {
        CpuModel = "x", Architecture = "x64", LogicalCores = 4, AllowedCores = 4, MemoryGiB = 8, Os = "x",
        Governor = "performance", TurboEnabled = false, Smt = false, OnBattery = false, LoadAverage1 = 0.2,
    };

    private static readonly TestCaseData[] Unfit =
    [
        new TestCaseData(Fit with { LoadAverage1 = 2 }, Severity.Note, "load average 2.0 on 4 cores"),
        new TestCaseData(Fit with { LoadAverage1 = 4 }, Severity.Warning, "load average 4.0 on 4 cores"),
        new TestCaseData(Fit with { Governor = "powersave" }, Severity.Warning, "frequency governor powersave"),
        new TestCaseData(Fit with { Governor = null }, Severity.Note, "the frequency governor cannot be seen"),
        new TestCaseData(Fit with { TurboEnabled = true }, Severity.Warning, "turbo is on"),
        new TestCaseData(Fit with { AllowedCores = 1 }, Severity.Warning, "1 core to run on"),
        new TestCaseData(Fit with { CpuQuota = 1.5 }, Severity.Warning, "a quota of 1.5 processors"),
        new TestCaseData(Fit with { OnBattery = true }, Severity.Warning, "running on battery"),
        new TestCaseData(Fit with { Governor = null, Virtualisation = "container" }, Severity.Note, "container"),
        new TestCaseData(Fit with { Smt = true }, Severity.Note, "two logical processors share a core (SMT)"),
    ];

    [TestCaseSource(nameof(Unfit))]
    public void OneThingAmissIsOneFinding(MachineFacts facts, Severity severity, string what)
    {
        var finding = MachineChecks.Judge(facts).Single();

        Assert.That(finding.Severity, Is.EqualTo(severity));
        Assert.That(finding.What, Is.EqualTo(what));
        Assert.That(finding.WhyItMatters, Is.Not.Empty);
        Assert.That(finding.Remedy, Is.Not.Empty);
    }

    [Test]
    public void AFitMachineHasNoFindings() => Assert.That(MachineChecks.Judge(Fit), Is.Empty);

    [Test]
    public void UnknownFactsAreNotHeldAgainstAMachine()
    {
        var unknown = Fit with { TurboEnabled = null, Smt = null, OnBattery = null, LoadAverage1 = null };

        Assert.That(MachineChecks.Judge(unknown), Is.Empty);
    }

    [Test]
    public void AFixedFrequencyNeedsNoGovernor()
    {
        var pinned = Fit with { Governor = "userspace", ScalingMinMHz = 2400, ScalingMaxMHz = 2400 };

        Assert.That(MachineChecks.Judge(pinned), Is.Empty);
    }

    [Test]
    public void WarningsComeFirst()
    {
        var findings = MachineChecks.Judge(Fit with { Smt = true, OnBattery = true, LoadAverage1 = 2.5 });

        Assert.That(findings.Select(finding => finding.Severity), Is.Ordered.Descending);
        Assert.That(findings, Has.Count.EqualTo(3));
    }
}
