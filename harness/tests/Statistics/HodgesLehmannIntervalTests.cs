using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

/// <summary>Golden values: R 4.2.2, <c>wilcox.test(y, x, conf.int = TRUE, exact = TRUE, conf.level = …)</c>.</summary>
public sealed class HodgesLehmannIntervalTests
{
    public static readonly double[] X = [10.113, 9.829, 10.431, 10.017, 9.902, 10.256, 15.318, 10.344, 10.051, 9.957, 10.162, 10.279];
    public static readonly double[] Y = [10.604, 10.312, 10.949, 10.501, 10.422, 10.733, 10.817, 16.128, 10.559, 10.466, 10.648, 10.771];

    [TestCase(0.95, 0.295, 0.704)]
    [TestCase(0.90, 0.309, 0.672)]
    public void TheShiftIsThatOfR(double confidence, double low, double high) =>
        AssertIs(HodgesLehmannInterval.Shift(X, Y, confidence), 0.4915, low, high);

    [Test]
    public void SamplesOfDifferentSizesToo() =>
        AssertIs(HodgesLehmannInterval.Shift([1.1, 2.3, 3.7, 0.4, 5.2, 2.9], [2.05, 7.75, 3.35, 4.15, 9.25, 6.45, 8.6], 0.9), 3.475, 0.45, 6.3);

    [Test]
    public void PairedDifferencesAreThoseOfR() =>
        AssertIs(HodgesLehmannInterval.Paired([0.53, -0.21, 1.17, 0.88, 0.32, 0.77, -0.05, 1.41, 0.66, 0.29]), 0.585, 0.225, 0.97);

    [Test]
    public void TooFewValuesBoundNothing()
    {
        AssertIs(HodgesLehmannInterval.Shift([1, 2, 3], [11, 12, 14]), 10, double.NegativeInfinity, double.PositiveInfinity);
        AssertIs(HodgesLehmannInterval.Shift([1, 2, 3, 4], [11, 12, 14, 15]), 10.5, 7, 14);
        AssertIs(HodgesLehmannInterval.Paired([1, 1, 1, 1, 1]), 1, double.NegativeInfinity, double.PositiveInfinity);
        AssertIs(HodgesLehmannInterval.Paired([1, 1, 1, 1, 1, 1]), 1, 1, 1);
    }

    [Test]
    public void ExchangingTheSidesTurnsTheSign()
    {
        var shift = HodgesLehmannInterval.Shift(X, Y);
        var back = HodgesLehmannInterval.Shift(Y, X);

        AssertIs(back, -shift.Value, -shift.High, -shift.Low);
    }

    [Test]
    public void EveryOrderStatisticOfTheDifferencesIsFound()
    {
        var differences = new PairwiseDifferences(X, Y);
        var made = Y.SelectMany(y => X.Select(x => y - x)).Order().ToArray();

        Assert.That(Enumerable.Range(0, made.Length).Select(rank => differences.At(rank)), Is.EqualTo(made));
    }

    [Test]
    public void EqualValuesAreNoTrouble() => AssertIs(HodgesLehmannInterval.Shift([5, 5, 5, 5], [5, 5, 5, 5]), 0, 0, 0);

    // 95.5 % exactly (R: 1 - 2 * pwilcox(37, 12, 12)), whatever the distribution.
    [Test]
    public void TheIntervalCoversTheShiftOfASkewedDistribution()
    {
        const int Trials = 5000;
        var random = new Random(1);
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var interval = HodgesLehmannInterval.Shift(Exponential(0), Exponential(0.5));
            if (interval.Low <= 0.5 && 0.5 <= interval.High)
                covered++;
        }

        Assert.That(covered / (double)Trials, Is.InRange(0.94, 0.97));

        double[] Exponential(double shift) => [.. Enumerable.Range(0, 12).Select(_ => shift - Math.Log(1 - random.NextDouble()))];
    }

    private static void AssertIs(Interval interval, double value, double low, double high) => Assert.Multiple(() =>
    {
        Assert.That(interval.Value, Is.EqualTo(value).Within(1e-9));
        Assert.That(interval.Low, Is.EqualTo(low).Within(1e-9));
        Assert.That(interval.High, Is.EqualTo(high).Within(1e-9));
    });
}
