using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class RunPlanTests
{
    private static readonly RuntimePlan Runtime =
        TestData.APlan(TestData.ABlock(TestData.ACase("noop"), TestData.ACase("c_static")), TestData.ABlock(TestData.ACase("c_static", Mode.Latency)));

    [Test]
    public void AnotherRoundCostsABatchACaseAndWhatComesBeforeIt() => Assert.That(
        Runtime.ExpectedSeconds(Of(1, 200)) - Runtime.ExpectedSeconds(Of(1, 100)), Is.EqualTo(3 * 100 * 60_000 * 1e-9).Within(15).Percent);

    [Test]
    public void OnlyTheFirstPassCalibrates() => Assert.That(
        Runtime.ExpectedSeconds(Of(2, 100)) - Runtime.ExpectedSeconds(Of(1, 100)),
        Is.LessThan(Runtime.ExpectedSeconds(Of(1, 100)) - Runtime.StartSeconds(Of(1, 100))).And.GreaterThan(3 * 100 * 40_000 * 1e-9));

    private static Precision Of(int passes, int rounds) => new("made", 1, passes, 1, rounds, false);

    [Test]
    public void ALaunchCostsItsWarmUpAtLeast() =>
        Assert.That(TestData.APlan().ExpectedSeconds(Of(1, 100)), Is.GreaterThan(RuntimePlan.WarmUpSeconds));

    [TestCase(8, 4, 4)]
    [TestCase(2, 4, 2)]
    public void NoLayoutIsLinkedThatNoPassTakes(int passes, int layouts, int linked) =>
        Assert.That(Runtime.Layouts(new Precision("made", 1, passes, layouts, 10, false)), Is.EqualTo(linked));

    [Test]
    public void ARunIsAllLaunchesOfAllRuntimes()
    {
        var plan = new RunPlan([Runtime, Runtime], Precision.Quick, 1);

        Assert.That(plan.Expected.TotalSeconds, Is.EqualTo(6 * 2 * Runtime.ExpectedSeconds(Precision.Quick)).Within(1e-6));
        Assert.That(plan.Cases.Count(), Is.EqualTo(6));
    }

    [Test]
    public void AnAbiThatARuntimeLacksIsAbsentWithTheReason()
    {
        var plan = new RunPlanner(TestData.RealCatalogue, new Selection { Suites = ["Caching"] }, "-O2")
            .Plan([TestData.AnInterpreter(hexversion: 0x030800f0)], Precision.Quick, 1).Runtimes.Single();

        Assert.That(plan.Absent.Where(absent => absent.Case.Abi == Abis.Abi3).Select(absent => (absent.Case.Abi, absent.Why)).Distinct(), Is.EqualTo(
            [(Abis.Abi3, "needs CPython 3.10 (limited API 3.10)")]));
        Assert.That(plan.Cases.Select(c => c.Abi), Has.None.EqualTo(Abis.Abi3));
        Assert.That(plan.Modules.Abis, Has.Member(Abis.CApi).And.None.EqualTo(Abis.Abi3));
    }

    [Test]
    public void NumPysCallsAreAbsentWhereThereIsNoNumPy()
    {
        var planner = new RunPlanner(TestData.RealCatalogue, new Selection { Suites = ["NumPy", "Slots"] }, "-O2");
        var plans = new[] { TestData.AnInterpreter(), TestData.AnInterpreter() with { NumpyVersion = "1.24.2" } }
            .Select(interpreter => planner.Plan([interpreter], Precision.Quick, 1).Runtimes.Single()).ToList();

        Assert.That(plans[0].Absent.Select(absent => (absent.Case.Kernel.Suite, absent.Why)).Distinct(), Is.EqualTo([(Kernel.NumpySuite, "no numpy")]));
        Assert.That(plans[0].Cases.Select(c => c.Kernel.Suite), Has.None.EqualTo(Kernel.NumpySuite));
        Assert.That(plans[1].Absent, Is.Empty);
        Assert.That(plans[1].Cases.Select(c => c.Kernel.Suite), Has.Some.EqualTo(Kernel.NumpySuite));
    }

    [TestCase("capi", false)]
    [TestCase("abi3-3.12", true)]
    public void TheAbisOfTheCoreAreBuiltWhateverIsMeasuredAndOthersWhereTheyAre(string asked, bool isLaterFloorBuilt)
    {
        var plan = new RunPlanner(TestData.RealCatalogue, new Selection { Abis = [asked] }, "-O2")
            .Plan([TestData.AnInterpreter()], Precision.Quick, 1).Runtimes.Single();

        Assert.That(plan.Modules.Abis, Is.SupersetOf(Abis.All.Where(abi => abi is { IsCompiled: true, IsCore: true }).Select(abi => abi.Name)));
        Assert.That(plan.Modules.Abis.Contains("abi3-3.12"), Is.EqualTo(isLaterFloorBuilt));
    }

    [Test]
    public void OnPyPyHpyIsMeasuredByItselfAndTheRestIsAbsentWithTheReason()
    {
        var plan = new RunPlanner(TestData.RealCatalogue, new Selection(), "-O2").Plan([TestData.APyPy()], Precision.Default, 1).Runtimes.Single();

        Assert.That(plan.Modules.Abis, Is.EqualTo([Abis.HpyUniversal]));
        Assert.That(plan.Cases.Select(c => (c.Runtime, c.Version, c.Abi)).Distinct(), Is.EqualTo([("pypy", "7.3.11", Abis.HpyUniversal)]));
        Assert.That(plan.Absent.Where(absent => absent.Case.Abi == Abis.HpyUniversal).Select(absent => (absent.Case.Mode, absent.Why)).Distinct(),
            Is.EqualTo([(Mode.Call, "mode call: calls are what PyPy's JIT compiles, mode python times them")]));
        Assert.That(plan.Absent.Select(absent => absent.Case.Abi).Distinct(),
            Is.EquivalentTo(TestData.RealCatalogue.CompiledAbis));
    }

    [Test]
    public void OnPyPyMovingIsMeasuredFromHpysOwnStatic()
    {
        var blocks = new RunPlanner(TestData.RealCatalogue, new Selection { Workloads = ["state_read"] }, "-O2")
            .Plan([TestData.APyPy()], Precision.Quick, 1).Runtimes.Single().Blocks;

        Assert.That(blocks.Select(block => block.Mode).Distinct(), Is.EquivalentTo(new[] { Mode.Latency, Mode.Python }), "the main job's");
        foreach (var block in blocks.Where(block => block.Workload == "state_read"))
        {
            var global = block.Cases.Single(c => c.Kernel.Strategy == "hpy_global");
            Assert.That(block.Cases[block.IndexOfReference(global)].Kernel.Strategy, Is.EqualTo("c_static"));
            Assert.That(block.IndexOfCalibration(Kernel.NoArgs), Is.GreaterThanOrEqualTo(0));
        }
        Assert.That(blocks.Select(block => (block.Mode, block.BatchNanoseconds)).Distinct(),
            Is.EquivalentTo(new[] { (Mode.Latency, 40_000), (Mode.Python, 160_000) }));
        Assert.That(blocks.Count(block => block.Workload == Kernel.Twins), Is.EqualTo(2));
    }

    [Test]
    public void NothingToMeasureIsRefused() => Assert.That(
        () => new RunPlanner(TestData.RealCatalogue, new Selection { Filter = _ => false }, "-O2").Plan([TestData.AnInterpreter()], Precision.Quick, 1),
        Throws.TypeOf<BenchException>().With.Message.StartsWith("nothing to measure"));

    [Test]
    public void WhereAllIsAbsentNoControlsAreMeasuredAndTheReasonIsTold()
    {
        var planner = new RunPlanner(TestData.RealCatalogue, new Selection { Abis = [Abis.CApi] }, "-O2");

        Assert.That(
            () => planner.Plan([TestData.APyPy()], Precision.Quick, 1),
            Throws.TypeOf<BenchException>().With.Message.Contains("capi on pypy 7.3.11: PyPy only emulates the C API (cpyext)"));
        var plan = planner.Plan([TestData.AnInterpreter(), TestData.APyPy()], Precision.Quick, 1);
        Assert.That(plan.Measured.Select(runtime => runtime.Interpreter.Implementation), Is.EqualTo(["cpython"]));
        Assert.That(plan.Runtimes[1].Absent, Is.Not.Empty, "its rows say why");
    }
}
