using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class SelectionTests
{
    [Test]
    public void TheLimitedApiWithoutAFloorStandsForAllItsFloors()
    {
        var cases = Cases(new Selection { Abis = ["abi3"], Workloads = ["state_read"] });

        Assert.That(cases.Select(c => c.Abi), Has.Some.EqualTo(Abis.Abi3));
        Assert.That(() => new Selection { Abis = ["abi"] }.Check(TestData.RealCatalogue), Throws.TypeOf<BenchException>());
    }

    [Test]
    public void NoChoiceMeansAllThatIsMeasured() => Assert.That(
        Cases(new Selection()).Select(c => c.Kernel).Distinct(),
        Is.EquivalentTo(TestData.RealCatalogue.Kernels.Where(kernel => kernel.Workload != Kernel.Stir)));

    [Test]
    public void AWorkloadBringsTheControlsAlong() => Assert.That(
        Cases(new Selection { Workloads = ["type_check"] }).Select(c => c.Kernel.Workload).Distinct(),
        Is.EquivalentTo([Kernel.Calibration, Kernel.Twins, "type_check"]));

    [Test]
    public void AnAbiBringsTheCApisReferenceAlong()
    {
        var cases = Cases(new Selection { Abis = [Abis.Abi3], Workloads = ["state_read"] }).Where(c => !c.Kernel.IsControl).ToList();

        Assert.That(cases.Where(c => c.Abi == Abis.Abi3), Is.Not.Empty);
        Assert.That(
            cases.Where(c => c is { Abi: Abis.CApi, Kernel.IsNoop: false }).Select(c => c.Kernel.Strategy).Distinct(),
            Is.EqualTo(["c_static", "c_static_method", "c_static_slot"]));
    }

    [Test]
    public void AModeIsForControlsToo() =>
        Assert.That(Cases(new Selection { Modes = [Mode.Python] }).Select(c => c.Mode).Distinct(), Is.EqualTo([Mode.Python]));

    [Test]
    public void AFilterKeepsNoopsAndReference()
    {
        var strategies = Cases(new Selection { Filter = kernel => kernel is { Workload: "state_read", Strategy: "module_state" } })
            .Where(c => !c.Kernel.IsControl).Select(c => (c.Kernel.Workload, c.Kernel.Strategy)).Distinct();

        Assert.That(strategies.Where(pair => !pair.Strategy.StartsWith("noop", StringComparison.Ordinal)), Is.EquivalentTo(
            [("state_read", "c_static"), ("state_read", "module_state")]));
        Assert.That(strategies, Does.Contain(("state_read", "noop")));
    }

    [Test]
    public void WhereNothingIsWantedThereAreNoControls() => Assert.That(Cases(new Selection { Filter = _ => false }), Is.Empty);

    [Test]
    public void QuickTakesCorePointsInTheMainJobsModes()
    {
        var cases = Cases(new Selection(), Precision.Quick).Where(c => !c.Kernel.IsControl).ToList();

        Assert.That(cases.Where(c => !c.Kernel.Core.Contains(c.Parameters)), Is.Empty);
        Assert.That(cases.Select(c => c.Mode).Distinct(), Is.EquivalentTo(new[] { Mode.Latency, Mode.Call }));
    }

    private static readonly string[] Floors = ["abi3-3.10", "abi3-3.12", "abi3-3.14", "abi3-3.15"];

    [Test]
    public void LaterFloorsOfTheLimitedApiAreMeasuredWhereAllOrTheyAreAskedFor()
    {
        Assert.That(AbisOf(new Selection(), Precision.Quick), Does.Contain("abi3-3.10").And.Not.Contain("abi3-3.12"));
        Assert.That(AbisOf(new Selection { Abis = ["abi3"] }, Precision.Quick), Is.SupersetOf(Floors));
        Assert.That(AbisOf(new Selection(), Precision.Default), Is.SupersetOf(Floors));

        static IEnumerable<string> AbisOf(Selection selection, Precision precision) =>
            Cases(selection, precision).Where(c => !c.Kernel.IsControl).Select(c => c.Abi).Distinct();
    }

    [Test]
    public void CoreCasesAreTheSameAtAnyPrecision() => Assert.That(
        Cases(new Selection { CoreOnly = true }, Precision.Default), Is.EqualTo(Cases(new Selection(), Precision.Quick)));

    [Test]
    public void TwinsAreMeasuredOnceASuite()
    {
        var catalogue = TestData.ACatalogue(
            ["read,Caching,-,call,,all", "call,Calling,-,call,a=1|a=2,all", "twins,Control,-,call,,all", "calibration,Control,-,call,,all"],
            ["noop,-,,-,x", "twin_a,-,,,x", "clock,-,,,x"],
            ["read,noop,capi", "call,noop,capi", "twins,twin_a,capi", "calibration,clock,capi"]);

        var cases = new Selection().Cases(catalogue, TestData.AnInterpreter(), Precision.Default);

        Assert.That(
            cases.Where(c => c.Kernel.Workload == Kernel.Twins).Select(c => c.Parameters), Is.EquivalentTo(["suite=Caching", "suite=Calling"]));
        Assert.That(cases.Count(c => c.Kernel.IsCalibration), Is.EqualTo(1));
    }

    [TestCase("suite")]
    [TestCase("workload")]
    [TestCase("ABI")]
    public void AnUnknownNameIsRefusedWithThoseThereAre(string what)
    {
        var selection = what switch
        {
            "suite" => new Selection { Suites = ["nonsense"] },
            "workload" => new Selection { Workloads = ["nonsense"] },
            _ => new Selection { Abis = ["nonsense"] },
        };

        Assert.That(
            () => selection.Check(TestData.RealCatalogue),
            Throws.TypeOf<BenchException>().With.Message.Match($"no {what} 'nonsense': there are .+"));
    }

    private static IReadOnlyList<Case> Cases(Selection selection, Precision? precision = null) =>
        selection.Cases(TestData.RealCatalogue, TestData.AnInterpreter(), precision ?? Precision.Default);
}
