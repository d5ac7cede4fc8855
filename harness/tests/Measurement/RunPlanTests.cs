using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class RunPlanTests
{
    private static readonly RuntimePlan Runtime =
        TestData.APlan(TestData.ABlock(TestData.ACase("noop"), TestData.ACase("c_static")), TestData.ABlock(TestData.ACase("c_static", Mode.Latency)));

    [Test]
    public void AnotherRoundCostsABatchACase() => Assert.That(
        Runtime.ExpectedSeconds(200) - Runtime.ExpectedSeconds(100), Is.EqualTo(3 * 100 * 40_000 * 1e-9).Within(1e-9));

    [Test]
    public void ALaunchCostsItsWarmUpAtLeast() =>
        Assert.That(TestData.APlan().ExpectedSeconds(100), Is.GreaterThan(RuntimePlan.WarmUpSeconds));

    [Test]
    public void ARunIsAllLaunchesOfAllRuntimes()
    {
        var plan = new RunPlan([Runtime, Runtime], Precision.Quick, 1);

        Assert.That(plan.Expected.TotalSeconds, Is.EqualTo(6 * 2 * Runtime.ExpectedSeconds(100)).Within(1e-6));
        Assert.That(plan.Cases.Count(), Is.EqualTo(6));
    }

    [Test]
    public void AnAbiThatARuntimeLacksIsAbsentWithTheReason()
    {
        var plan = new RunPlanner(TestData.RealCatalogue, new Selection(), "-O2")
            .Plan([TestData.AnInterpreter(hexversion: 0x030800f0)], Precision.Quick, 1).Runtimes.Single();

        Assert.That(plan.Absent.Select(absent => (absent.Case.Abi, absent.Why)).Distinct(), Is.EqualTo(
            [(Abis.Abi3, "needs CPython 3.10 (limited API 3.10)")]));
        Assert.That(plan.Cases.Select(c => c.Abi), Has.None.EqualTo(Abis.Abi3));
        Assert.That(plan.Modules.Abis, Has.Member(Abis.CApi).And.None.EqualTo(Abis.Abi3));
    }

    [Test]
    public void NothingToMeasureIsRefused() => Assert.That(
        () => new RunPlanner(TestData.RealCatalogue, new Selection { Filter = _ => false }, "-O2").Plan([TestData.AnInterpreter()], Precision.Quick, 1),
        Throws.TypeOf<BenchException>().With.Message.StartsWith("nothing to measure"));
}
