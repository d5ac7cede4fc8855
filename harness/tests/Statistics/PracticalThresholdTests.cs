using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

public sealed class PracticalThresholdTests
{
    // Perfolizer 0.6.1 says -0.18 where 0.3.17 said 0.18, and every difference was worth a word.
    [TestCase("1%", 0, 0.18)]
    [TestCase("2%|0.1ns", 0, 0.36)]
    [TestCase("0.5ns|2%", 0, 0.5)]
    [TestCase("0.1ns", 0, 0.1)]
    [TestCase("1us", 0, 1000)]
    [TestCase("1%", 0.05, 0.9)]
    public void TheLargestPartCounts(string text, double aaSpread, double expected) =>
        Assert.That(PracticalThreshold.Parse(text, "").Nanoseconds(18, aaSpread), Is.EqualTo(expected).Within(1e-12));

    [TestCase("2%", true)]
    [TestCase("2%|0.1ns", false)]
    public void PerCentIsRelative(string text, bool isRelative) =>
        Assert.That(PracticalThreshold.Parse(text, "").IsRelative, Is.EqualTo(isRelative));
}
