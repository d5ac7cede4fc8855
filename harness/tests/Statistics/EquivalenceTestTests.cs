using Bench.Statistics;
using Perfolizer.Horology;
using Perfolizer.Mathematics.SignificanceTesting.Base;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;
using Perfolizer.Metrology;
using Pragmastat;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

public sealed class EquivalenceTestTests
{
    // python3 -c "from scipy.stats import mannwhitneyu as u; import numpy as np
    // for d in (.61, .65, .7, .9): print(max(u(np.array(y) + d, x, alternative='greater', method='exact').pvalue,
    //                                        u(np.array(y) - d, x, alternative='less', method='exact').pvalue))"
    // SciPy 1.10.1, with x and y of HodgesLehmannIntervalTests.
    [TestCase(0.61, 0.12076189391440437)]
    [TestCase(0.65, 0.07998650965402884)]
    [TestCase(0.70, 0.029828530602524415)]
    [TestCase(0.90, 0.0007163048285675827)]
    public void TheIntervalDecidesAsTwoOneSidedTestsDo(double margin, double p)
    {
        var shift = HodgesLehmannInterval.Shift(HodgesLehmannIntervalTests.X, HodgesLehmannIntervalTests.Y, EquivalenceTest.Confidence);

        Assert.That(EquivalenceTest.IsEquivalent(shift, margin), Is.EqualTo(p <= 0.05));
    }

    [TestCase(0.61)]
    [TestCase(0.66)]
    [TestCase(0.68)]
    [TestCase(0.90)]
    public void ItDecidesAsPerfolizersTestsDo(double margin)
    {
        var before = new Sample(HodgesLehmannIntervalTests.X, TimeUnit.Nanosecond);
        var after = new Sample(HodgesLehmannIntervalTests.Y, TimeUnit.Nanosecond);
        var threshold = Threshold.Parse(FormattableString.Invariant($"{margin}ns"));
        var p = Math.Max(
            MannWhitneyTest.Instance.Perform(before, after, AlternativeHypothesis.Less, threshold).PValue,
            MannWhitneyTest.Instance.Perform(after, before, AlternativeHypothesis.Less, threshold).PValue);
        var shift = HodgesLehmannInterval.Shift(HodgesLehmannIntervalTests.X, HodgesLehmannIntervalTests.Y, EquivalenceTest.Confidence);

        Assert.That(EquivalenceTest.IsEquivalent(shift, margin), Is.EqualTo(p <= 0.05));
    }
}
