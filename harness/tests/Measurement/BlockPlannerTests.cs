using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class BlockPlannerTests
{
    private static readonly IReadOnlyList<Case> Real = new Selection().Cases(TestData.RealCatalogue, TestData.AnInterpreter(), Precision.Default);

    private static readonly IReadOnlyList<Case> Crowd =
    [
        TestData.ACase(TestData.Calibration(Kernel.Clock)), TestData.ACase(TestData.Calibration(Kernel.NoArgs)),
        .. from strategy in Enumerable.Range(0, 60).Select(i => $"s{i}").Prepend("c_static").Prepend("noop")
           from abi in new[] { Abis.CApi, Abis.Abi3 }
           select TestData.ACase(strategy == "noop" ? TestData.ANoop() : TestData.AKernel(strategy), abi: abi),
    ];

    private static IEnumerable<TestCaseData> Plans() =>
    [
        new TestCaseData(Real).SetArgDisplayNames("the catalogue").SetCategory("Slow"),
        new TestCaseData(Crowd).SetArgDisplayNames("60 strategies of two ABIs"),
    ];

    [TestCaseSource(nameof(Plans))]
    public void EveryCaseIsOwnedOnce(IReadOnlyList<Case> cases)
    {
        var owned = BlockPlanner.Plan(cases).SelectMany(block => block.Cases.Where((_, i) => block.Owned[i])).ToList();

        Assert.That(owned, Is.Unique);
        // A calibration kernel is owned by the first block of its mode.
        Assert.That(owned, Is.EquivalentTo(cases));
    }

    [TestCaseSource(nameof(Plans))]
    public void NoBlockIsTooLarge(IReadOnlyList<Case> cases) =>
        Assert.That(BlockPlanner.Plan(cases).Select(block => block.Cases.Count), Has.All.LessThanOrEqualTo(BlockPlanner.LargestBlock));

    [TestCaseSource(nameof(Plans))]
    public void WhatACaseIsComparedWithStandsInItsBlock(IReadOnlyList<Case> cases)
    {
        foreach (var block in BlockPlanner.Plan(cases))
            foreach (var c in block.Cases.Where((_, i) => block.Owned[i]).Where(c => !c.Kernel.IsCalibration))
            {
                Assert.That(block.IndexOfBaseline(c) >= 0, Is.EqualTo(c.Kernel.Baseline.Length > 0), c.Id);
                Assert.That(block.IndexOfReference(c) >= 0, Is.EqualTo(c.Kernel.ReferenceIn(c.Mode).Length > 0), c.Id);
            }
    }

    [TestCaseSource(nameof(Plans))]
    public void TheReferencesNoopStandsBesideIt(IReadOnlyList<Case> cases)
    {
        foreach (var block in BlockPlanner.Plan(cases))
            foreach (var reference in block.Cases.Select(block.IndexOfReference).Where(i => i >= 0).Distinct())
                Assert.That(block.IndexOfBaseline(block.Cases[reference]), Is.GreaterThanOrEqualTo(0), block.Label);
    }

    [TestCaseSource(nameof(Plans))]
    public void CalibrationStandsInEveryBlock(IReadOnlyList<Case> cases)
    {
        foreach (var block in BlockPlanner.Plan(cases))
        {
            Assert.That(block.IndexOfCalibration(Kernel.Clock), Is.GreaterThanOrEqualTo(0), block.Label);
            Assert.That(block.IndexOfCalibration(Kernel.NoArgs), Is.GreaterThanOrEqualTo(0), block.Label);
        }
    }

    [Test]
    public void ABlockIsOneWorkloadPointAndMode()
    {
        foreach (var block in BlockPlanner.Plan(Real))
            Assert.That(
                block.Cases.Where(c => !c.Kernel.IsCalibration).Select(c => (c.Kernel.Workload, c.Parameters, c.Mode)).Distinct(),
                Is.EqualTo([(block.Workload, block.Parameters, block.Mode)]));
    }

    [TestCase(Mode.Call, "noop_slot")]
    [TestCase(Mode.Python, "noop_slot")]
    [TestCase(Mode.Latency, "noop")]
    [TestCase(Mode.Throughput, "noop")]
    public void CLoopsShareTheEmptyLoop(Mode mode, string baseline) =>
        Assert.That(TestData.ACase(TestData.AKernel("s", baseline: "noop_slot"), mode).BaselineStrategy(), Is.EqualTo(baseline));

    [Test]
    public void ANoopHasNoBaseline() => Assert.That(TestData.ACase("noop", Mode.Latency).BaselineStrategy(), Is.Empty);
}
