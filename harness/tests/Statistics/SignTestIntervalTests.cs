using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

public sealed class SignTestIntervalTests
{
    // python3 -c "
    // from math import comb; from fractions import Fraction as F
    // for n in (1, 2, 5, 6, 12, 24, 50):
    //     fits = [k for k in range(n) if 2*k < n-1 and 1 - 2*F(sum(comb(n, i) for i in range(k+1)), 2**n) >= F(95, 100)]
    //     low = max(fits, default=0); print(n, low, n - 1 - low)"
    [TestCase(1, 0, 0)]
    [TestCase(2, 0, 1)]
    [TestCase(5, 0, 4)]
    [TestCase(6, 0, 5)]
    [TestCase(12, 2, 9)]
    [TestCase(24, 6, 17)]
    [TestCase(50, 17, 32)]
    public void RanksAreThoseOfTheSignTest(int count, int low, int high) =>
        Assert.That(SignTestInterval.Ranks(count, 0.95), Is.EqualTo((low, high)));

    [Test]
    public void TheIntervalIsMadeOfOrderStatistics()
    {
        double[] values = [12, 1, 11, 2, 10, 3, 9, 4, 8, 5, 7, 6];

        Assert.That(SignTestInterval.Median(values), Is.EqualTo(new Interval(6.5, 3, 10)));
    }

    [Test]
    public void OneValueIsItsOwnInterval() => Assert.That(SignTestInterval.Median([3]), Is.EqualTo(new Interval(3, 3, 3)));

    [Test]
    public void MapKeepsTheOrder() => Assert.That(new Interval(2, 1, 3).Map(x => x * 10), Is.EqualTo(new Interval(20, 10, 30)));

    // Exact coverage at 12 is 1 - 2 * 79 / 4096 = 0.9614, whatever the distribution.
    [Test]
    public void TheIntervalCoversASkewedDistributionsMedian()
    {
        const int Trials = 10_000;
        var random = new Random(1);
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var interval = SignTestInterval.Median([.. Enumerable.Range(0, 12).Select(_ => -Math.Log(1 - random.NextDouble()))]);
            if (interval.Low <= Math.Log(2) && Math.Log(2) <= interval.High)
                covered++;
        }

        Assert.That(covered / (double)Trials, Is.GreaterThanOrEqualTo(0.94));
    }
}
