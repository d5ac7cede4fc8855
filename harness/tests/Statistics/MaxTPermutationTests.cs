using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

public sealed class MaxTPermutationTests
{
    private const double Fudge = 0.001;

    // python3: for each of itertools.combinations(range(8), 4) as "after": d = mean(after) - mean(before), ss = the two
    // sums of squares about them, t = abs(d) / (sqrt(ss / 6 * (1/4 + 1/4)) + 0.001); largest t over the three cases;
    // how often it is at least the case's t under (4, 5, 6, 7). No value is far enough out to be winsorised.
    [Test]
    public void PValuesAreThoseOfAllRelabellings()
    {
        double[][] cases =
        [
            [0, 0.004, -0.004, 0.0008, 0.02, 0.022, 0.0192, 0.024],
            [0.012, -0.008, 0.004, 0, 0.0008, 0.016, -0.012, 0.004],
            [0.004, 0.0048, 0.0036, 0.0044, 0.0052, 0.005, 0.0038, 0.0042],
        ];

        Assert.That(MaxTPermutation.AdjustedP(cases, Relabelings.OfTwoSamples(4, 4, 1), Fudge), Is.EqualTo(new[] { 2 / 70.0, 70 / 70.0, 68 / 70.0 }).Within(1e-9));
    }

    // The same with itertools.product((1, -1), repeat=6), d = mean(s * x), ss = sum(x²) − 6 d², t = abs(d) / (sqrt(ss / 5 / 6) + 0.001).
    [Test]
    public void PairsAreTurnedRound()
    {
        double[][] cases = [[0.008, 0.01, 0.009, 0.012, 0.0104, 0.0094], [0.004, -0.006, 0.002, 0.0008, -0.004, 0.006]];

        Assert.That(MaxTPermutation.AdjustedP(cases, Relabelings.OfPairs(6, 1), Fudge), Is.EqualTo(new[] { 2 / 64.0, 60 / 64.0 }).Within(1e-9));
    }

    [TestCase(4, 4, 70)]
    [TestCase(6, 6, 924)]
    [TestCase(1, 5, 6)]
    [TestCase(12, 12, 10_000)]
    public void FewRelabellingsAreAllMade(int before, int after, int count) =>
        Assert.That(Relabelings.OfTwoSamples(before, after, 1).Count, Is.EqualTo(count));

    [Test]
    public void ALaunchThatIsNotThereIsNoEvidence()
    {
        double[] whole = [0, 0.004, -0.004, 0.0008, 0.02, 0.022, 0.0192, 0.024];
        double[] holed = [0, 0.004, double.NaN, 0.0008, double.NaN, 0.022, 0.0192, 0.024];
        var p = MaxTPermutation.AdjustedP([holed], Relabelings.OfTwoSamples(4, 4, 1), Fudge)[0];

        Assert.That(p, Is.InRange(MaxTPermutation.AdjustedP([whole], Relabelings.OfTwoSamples(4, 4, 1), Fudge)[0], 0.2));
    }

    [Test]
    public void EqualCasesDoNotDiffer() =>
        Assert.That(MaxTPermutation.AdjustedP([[0, 0, 0, 0, 0, 0]], Relabelings.OfTwoSamples(3, 3, 1), Fudge)[0], Is.EqualTo(1));

    [Test]
    public void OneOutlierDoesNotHideADifference()
    {
        double[] before = [0, 0.001, 0.002, 0.5, 0.001, 0, 0.002, 0.001, 0.003, 0, 0.001, 0.002];
        double[] values = [.. before, .. before.Where(value => value < 0.5).Select(value => value + 0.05), 0.05];

        Assert.That(MaxTPermutation.AdjustedP([values], Relabelings.OfTwoSamples(12, 12, 1), Fudge)[0], Is.LessThan(0.01));
    }

    // 200 families of 40 normal cases: 5 % have an alarm, give or take three standard errors.
    [Test]
    public void TheFamilysErrorIsKept()
    {
        var random = new Random(3);
        var alarms = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            double[][] cases = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 12).Select(_ => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 0.02)).ToArray())];
            if (MaxTPermutation.AdjustedP(cases, Relabelings.OfTwoSamples(6, 6, trial), Fudge).Any(p => p <= 0.05))
                alarms++;
        }

        Assert.That(alarms, Is.InRange(1, 20));
    }
}
