using Bench.Catalogue;
using Bench.Measurement;
using Bench.Protocol;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class BlockResultTests
{
    [Test]
    public void OnlyQuietRoundsCountWhereThereAreEnough() =>
        Assert.That(Times(7, 11, 12, 7, 11, 12, 11, 12), Is.EqualTo(new double[] { 0, 3 }));

    [Test]
    public void AllRoundsCountWhereMostAreDisturbed() =>
        Assert.That(Times(7, 11, 12, 11, 11, 12, 11, 12), Has.Length.EqualTo(8));

    [Test]
    public void SmallDifferencesOfTheControlDoNotMatter() =>
        Assert.That(Times(100, 110, 114, 113), Has.Length.EqualTo(4));

    [Test]
    public void AllRoundsCountWithoutAControl() =>
        Assert.That(new BlockResult(TestData.ABlock(TestData.ACase("c_static", Mode.Call)), 0, 1, [new BlockAnswer([null], [1], [[7], [70]])]).Times(0),
            Has.Length.EqualTo(2));

    [Test]
    public void APassThatWasDisturbedAsAWholeDoesNotCount()
    {
        var block = ControlAndCase();
        BlockAnswer Pass(long noargs, long time) => new([null, null], [1, 2], [[noargs, time], [noargs, time]]);

        Assert.That(new BlockResult(block, 0, 1, [Pass(11, 30), Pass(7, 20), Pass(7, 22)]).Times(1), Is.EqualTo([10.0, 10, 11, 11]));
    }

    [Test]
    public void ACaseThatFailedInOnePassHasNoTimesAndLeavesTheOthersTheirs()
    {
        var block = ControlAndCase();
        BlockAnswer[] passes = [new([null, null], [1, 1], [[7, 70]]), new(["failed: late", null], [0, 1], [[71]])];
        var result = new BlockResult(block, 0, 1, passes);

        Assert.That((result.StatusOf(0).ToString(), result.Times(0)), Is.EqualTo(("failed: late", (double[]?)null)));
        Assert.That(result.Times(1), Is.EqualTo([70.0, 71]));
    }

    /// <summary>Times of a case that tells its round, beside a control that took <paramref name="noargs"/>.</summary>
    private static double[]? Times(params long[] noargs)
    {
        var rows = noargs.Select((time, round) => (IReadOnlyList<long>)[time, round]).ToList();
        return new BlockResult(ControlAndCase(), 0, 1, [new BlockAnswer([null, null], [1, 1], rows)]).Times(1);
    }

    private static Block ControlAndCase() =>
        TestData.ABlock(TestData.ACase(TestData.Calibration(Kernel.NoArgs), Mode.Call), TestData.ACase("c_static", Mode.Call));
}
