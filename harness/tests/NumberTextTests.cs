using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests;

public sealed class NumberTextTests
{
    [TestCase(0.0, "0.00")]
    [TestCase(0.0049, "0.00")]
    [TestCase(-0.004, "0.00")]
    [TestCase(0.317, "0.32")]
    [TestCase(-2.4, "−2.40")]
    [TestCase(9.994, "9.99")]
    [TestCase(9.996, "10.0")]
    [TestCase(99.96, "100")]
    [TestCase(1240.4, "1\u202f240")]
    public void ThreeDigitsAndARealMinus(double value, string text) => Assert.That(NumberText.Digits(value), Is.EqualTo(text));

    [Test]
    public void ADifferenceHasItsSignUnlessItIsNone()
    {
        Assert.That(NumberText.Difference(new Interval(2.16, 2.1, 2.2), "ns"), Is.EqualTo("+2.16 [2.10;\u00a02.20]\u00a0ns"));
        Assert.That(NumberText.Difference(new Interval(-2.16, -2.2, 0.1), "ns"), Is.EqualTo("−2.16 [−2.20;\u00a00.10]\u00a0ns"));
        Assert.That(NumberText.Difference(new Interval(0.001, -0.2, 0.1), ""), Is.EqualTo("0.00 [−0.20;\u00a00.10]"));
    }
}
