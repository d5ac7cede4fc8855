using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

/// <summary>Golden values: R 4.2.2, <c>qwilcox(p, m, n)</c> and <c>qsignrank(p, n)</c>.</summary>
public sealed class RankDistributionTests
{
    [TestCase(6, 6, 6, 8)]
    [TestCase(12, 12, 38, 43)]
    [TestCase(12, 11, 34, 39)]
    [TestCase(24, 24, 193, 208)]
    [TestCase(3, 3, 0, 0)]
    [TestCase(25, 25, 212, 228)]
    public void RankSumQuantilesAreThoseOfR(int first, int second, int atTwoAndAHalf, int atFive) => Assert.That(
        (RankSumDistribution.Quantile(0.025, first, second), RankSumDistribution.Quantile(0.05, first, second)),
        Is.EqualTo((atTwoAndAHalf, atFive)));

    // R: qwilcox(.025, 60, 60) is 1427, exactly; this is the normal approximation.
    [Test]
    public void LargeSamplesAreApproximated() => Assert.That(RankSumDistribution.Quantile(0.025, 60, 60), Is.EqualTo(1427).Within(3));

    [TestCase(5, 0, 1)]
    [TestCase(6, 1, 3)]
    [TestCase(12, 14, 18)]
    [TestCase(24, 82, 92)]
    [TestCase(50, 435, 467)]
    public void SignedRankQuantilesAreThoseOfR(int pairs, int atTwoAndAHalf, int atFive) => Assert.That(
        (SignedRankDistribution.Quantile(0.025, pairs), SignedRankDistribution.Quantile(0.05, pairs)),
        Is.EqualTo((atTwoAndAHalf, atFive)));
}
