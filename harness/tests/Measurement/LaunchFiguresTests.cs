using Bench.Catalogue;
using Bench.Measurement;
using Bench.Protocol;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class LaunchFiguresTests
{
    // Three rounds of ten operations; "broken" was not timed, so the rows have no column of it.
    private static readonly BlockAnswer Answer = new(
        [null, null, null, null, "failed: broken", null], [10, 10, 10, 10, 0, 10],
        [
            [10, 200, 50, 100, 110],
            [20, 210, 70, 300, 330],
            [10, 220, 60, 200, 260],
        ]);

    [Test]
    public void DifferencesAreTakenWithinARound()
    {
        var row = Rows(Mode.Call)["module_state"];

        // The difference of the medians would be 6, their ratio 1.3.
        Assert.Multiple(() =>
        {
            Assert.That(row.MoveNs, Is.EqualTo(3).Within(1e-9));
            Assert.That(row.AddedNs, Is.EqualTo(20).Within(1e-9));
            Assert.That(row.LogRatio, Is.EqualTo(Math.Log(1.1)).Within(1e-9));
        });
    }

    [Test]
    public void ARowTellsHowTheRoundsAreSpread()
    {
        var row = Rows(Mode.Call)["module_state"];

        Assert.Multiple(() =>
        {
            Assert.That((row.NsMin, row.NsMedian), Is.EqualTo((11, 26)));
            // numpy.quantile([11, 33, 26], [0.25, 0.75])
            Assert.That((row.NsQ1, row.NsQ3), Is.EqualTo((18.5, 29.5)));
            Assert.That((row.ClockNs, row.NoargsNs), Is.EqualTo((1, 21)));
            Assert.That((row.N, row.Rounds, row.Launch, row.Layout), Is.EqualTo((10, 3, 4, 99)));
            Assert.That((row.Run, row.Machine, row.Build), Is.EqualTo(("run", "machine", "build")));
            Assert.That(row.Case, Is.EqualTo("cpython 3.13.0/capi/Caching/work/module_state//call"));
        });
    }

    [TestCase(Mode.Throughput, false)]
    [TestCase(Mode.Latency, false)]
    [TestCase(Mode.Call, true)]
    [TestCase(Mode.Python, true)]
    public void RatiosAreForWholeCalls(Mode mode, bool hasRatio) =>
        Assert.That(Rows(mode)["module_state"].LogRatio.HasValue, Is.EqualTo(hasRatio));

    [Test]
    public void FailedCasesAndThoseOfOtherBlocksAreSkipped() =>
        Assert.That(Rows(Mode.Call).Keys, Is.EquivalentTo(["clock", "noargs", "c_static", "module_state"]));

    [Test]
    public void TheReferenceDoesNotMoveAndCalibrationIsComparedWithNothing()
    {
        var rows = Rows(Mode.Call);

        Assert.That((rows["c_static"].MoveNs, rows["c_static"].LogRatio), Is.EqualTo((0, 0)));
        Assert.That((rows["clock"].AddedNs, rows["clock"].MoveNs, rows["clock"].LogRatio), Is.EqualTo(((double?)null, (double?)null, (double?)null)));
    }

    private static Dictionary<string, LaunchRow> Rows(Mode mode)
    {
        var block = TestData.ABlock(
            TestData.ACase(TestData.Calibration(Kernel.Clock), mode), TestData.ACase(TestData.Calibration(Kernel.NoArgs), mode),
            TestData.ACase("noop", mode), TestData.ACase("c_static", mode), TestData.ACase("broken", mode), TestData.ACase("module_state", mode)) with
        { Owned = [true, true, false, true, true, true] };
        return LaunchFigures.Of(new BlockResult(block, 4, 99, [Answer]), "run", "machine", "build")
            .ToDictionary(pair => pair.Case.Kernel.Strategy, pair => pair.Row);
    }
}
