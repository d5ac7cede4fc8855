using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
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
        Assert.That(new BlockResult(TestData.ABlock(TestData.ACase("c_static", Mode.Call)), 0, 1, new BlockAnswer([null], [1], [[7], [70]])).Times(0),
            Has.Length.EqualTo(2));

    /// <summary>Times of a case that tells its round, beside a control that took <paramref name="noargs"/>.</summary>
    private static double[]? Times(params long[] noargs)
    {
        var block = TestData.ABlock(TestData.ACase(TestData.Calibration(Kernel.NoArgs), Mode.Call), TestData.ACase("c_static", Mode.Call));
        var rows = noargs.Select((time, round) => (IReadOnlyList<long>)[time, round]).ToList();
        return new BlockResult(block, 0, 1, new BlockAnswer([null, null], [1, 1], rows)).Times(1);
    }
}
