using Bench.Machine;
using NUnit.Framework;

namespace Bench.Tests.Machine;

public sealed class MachineNameTests
{
    private static readonly MachineFacts Epyc = new()
    {
        CpuModel = "AMD EPYC", Architecture = "x64", LogicalCores = 2, AllowedCores = 2, MemoryGiB = 24, Os = "Debian",
    };

    [TestCase("AMD EPYC", "amd-epyc-2c-")]
    [TestCase("AMD EPYC 7763 64-Core Processor", "amd-epyc-7763-2c-")]
    [TestCase("Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", "intel-xeon-platinum-8375c-2c-")]
    [TestCase("AMD Ryzen 7 5800U with Radeon Graphics", "amd-ryzen-7-5800u-2c-")]
    [TestCase("@", "machine-2c-")]
    public void ANameSaysProcessorAndCores(string model, string expected) =>
        Assert.That(MachineName.Of(Epyc with { CpuModel = model }).Value, Does.Match($"^{expected}[0-9a-f]{{6}}$"));

    [Test]
    public void ANameSurvivesUpdatesAndChangesWithTheHardware()
    {
        var name = MachineName.Of(Epyc);

        Assert.Multiple(() =>
        {
            var updated = Epyc with { Kernel = "7", Os = "Debian 13", LoadAverage1 = 3, MemoryGiB = 23, AllowedCores = 1 };
            Assert.That(MachineName.Of(updated), Is.EqualTo(name));
            Assert.That(MachineName.Of(Epyc with { MemoryGiB = 32 }), Is.Not.EqualTo(name));
            Assert.That(MachineName.Of(Epyc with { Architecture = "arm64" }), Is.Not.EqualTo(name));
            Assert.That(MachineName.Of(Epyc with { CpuModelNumber = "2" }), Is.Not.EqualTo(name));
        });
    }

    [Test]
    public void AMadeNameCanBeGivenBack()
    {
        var made = MachineName.Of(Epyc);

        Assert.That(MachineName.Parse(made.Value, "vm", "root"), Is.EqualTo(made));
    }

    [TestCase("")]
    [TestCase("..")]
    [TestCase("-x")]
    [TestCase("a/b")]
    [TestCase("a b")]
    [TestCase("é")]
    [TestCase("a\n")]
    public void AnUnfitNameIsRefused(string given) =>
        Assert.That(
            () => MachineName.Parse(given, "vm", "root"),
            Throws.ArgumentException.With.Message.Contains("letters, digits"));

    [TestCase("falcon", "host's name")]
    [TestCase("FALCON.example.org", "host's name")]
    [TestCase("falcon.other", "host's name")]
    [TestCase("alice", "user name")]
    public void ANameThatGivesSomethingAwayIsRefused(string given, string reason) =>
        Assert.That(
            () => MachineName.Parse(given, "falcon.example.org", "alice"),
            Throws.ArgumentException.With.Message.Contains(reason));

    [TestCase("falcon-2")]
    [TestCase("lab.amd_epyc-1")]
    public void OtherNamesAreTaken(string given) =>
        Assert.That(MachineName.Parse(given, "falcon", "alice").ToString(), Is.EqualTo(given));
}
