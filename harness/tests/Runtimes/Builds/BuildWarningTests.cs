using Bench.Runtimes.Builds;
using NUnit.Framework;

namespace Bench.Tests.Runtimes.Builds;

public sealed class BuildWarningTests
{
    private static readonly BuildFacts Unknown = BuildFacts.Unknown("a test's");

    private static readonly BuildFacts AsShipped = new(new BuildFact(true, ""), new BuildFact(false, ""), JitState.Off, false, "-O2");

    [Test]
    public void ABuildWithoutAProfileIsToldInASentence() => Assert.That(
        Warning(AsShipped with { Pgo = new BuildFact(false, "") }), Is.EqualTo(
        "cpython 3.13.0 was built without profile-guided optimisation, unlike the python3 of Debian, python.org and uv: "
        + "its figures are not theirs; choose another with --python"));

    [TestCase("-O0", "was built with -O0,")]
    [TestCase("-O1", "was built with -O1,")]
    [TestCase("-O", "was built with -O,")]
    [TestCase("-Og", "was built with -Og,")]
    [TestCase("-Os", "was built with -Os,")]
    public void ALowLevelIsToo(string level, string told) =>
        Assert.That(Warning(AsShipped with { Optimisation = level }), Does.StartWith($"cpython 3.13.0 {told}"));

    [Test]
    public void AllThatIsOtherwiseIsOneSentence()
    {
        var build = AsShipped with { Pgo = new BuildFact(false, ""), Assertions = true, Optimisation = "-Og" };

        Assert.That(
            BuildWarning.Of(TestData.AnInterpreter() with { Build = build, Debug = true }),
            Does.StartWith("cpython 3.13.0d was built for debugging and with -Og and without profile-guided optimisation,"));
        Assert.That(Warning(AsShipped with { Assertions = true }), Does.StartWith("cpython 3.13.0 was built with assertions,"));
    }

    [TestCase("-O2")]
    [TestCase("-O3")]
    [TestCase("-Ofast")]
    public void WhatIsBuiltAsShippedHasNoWarning(string level) => Assert.That(Warning(AsShipped with { Optimisation = level }), Is.Null);

    [Test]
    public void NorHasWhatIsUnknown() => Assert.That(Warning(Unknown), Is.Null);

    [Test]
    public void PyPyShipsWithoutAProfile() =>
        Assert.That(BuildWarning.Of(TestData.APyPy() with { Build = Unknown with { Pgo = new BuildFact(false, "") } }), Is.Null);

    private static string? Warning(BuildFacts build) => BuildWarning.Of(TestData.AnInterpreter() with { Build = build });
}
