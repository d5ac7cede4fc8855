using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class FitsTests
{
    /// <summary>Five launches on lines 10 + 2 n, 11 + 2.5 n, …: the medians are the third's.</summary>
    [Test]
    public void ALineIsFittedInEachLaunchAndTheMedianTaken()
    {
        int[] counts = [0, 1, 4];
        var records = counts.Select(n => ARecord($"args={n};keywords=0", launch => 10 + launch + ((2 + 0.5 * launch) * n), launches: 5));

        var fit = Fits.Of(records, "run").Single();

        Assert.That(fit.Against, Is.EqualTo("args;keywords=0"));
        Assert.That(fit.InterceptNs, Is.EqualTo(12).Within(1e-9));
        Assert.That(fit.SlopeNs, Is.EqualTo(3).Within(1e-9));
        Assert.That(new[] { fit.InterceptLow, fit.InterceptHigh, fit.SlopeLow, fit.SlopeHigh }, Is.EqualTo((double[])[10, 14, 2, 4]).Within(1e-9));
    }

    /// <summary>Least squares of (0, 1), (1, 3), (2, 2), (3, 5): slope 1.1, intercept 1.1, by hand.</summary>
    [Test]
    public void TheLineIsOfLeastSquares()
    {
        double[] ns = [1, 3, 2, 5];
        var records = ns.Select((time, n) => ARecord($"args={n}", _ => time, launches: 1));

        var fit = Fits.Of(records, "run").Single();

        Assert.That(new[] { fit.InterceptNs, fit.SlopeNs }, Is.EqualTo((double[])[1.1, 1.1]).Within(1e-9));
    }

    [Test]
    public void EachCountIsFittedWithAllElseTheSame()
    {
        int[] counts = [0, 1, 3];
        var records = from args in counts
                      from keywords in counts
                      select ARecord($"args={args};keywords={keywords}", _ => 1 + args + (10 * keywords), launches: 1);

        var slopes = Fits.Of(records, "run").ToDictionary(fit => fit.Against, fit => fit.SlopeNs);

        Assert.That(slopes.Keys, Is.EquivalentTo(counts.SelectMany(n => (string[])[$"args;keywords={n}", $"keywords;args={n}"])));
        Assert.That(slopes.Where(pair => pair.Key.StartsWith("args", StringComparison.Ordinal)).Select(pair => pair.Value), Has.All.EqualTo(1).Within(1e-9));
        Assert.That(slopes.Where(pair => pair.Key.StartsWith("keywords", StringComparison.Ordinal)).Select(pair => pair.Value), Has.All.EqualTo(10).Within(1e-9));
    }

    [Test]
    public void AnyParameterWhoseValuesAreNumbersIsFitted()
    {
        int[] reads = [1, 3, 8];
        var records = reads.Select(n => ARecord($"shape=pure;reads={n};depth=1", _ => 2 + (0.5 * n), launches: 1));

        var fit = Fits.Of(records, "run").Single();

        Assert.That((fit.Against, fit.SlopeNs), Is.EqualTo(("reads;shape=pure;depth=1", 0.5)));
    }

    [Test]
    public void TwoPointsOrOtherParametersMakeNoLine()
    {
        string[] points = ["args=1", "args=2", "object=exact", "object=other", "", "mro=1"];
        var records = points.Select(point => ARecord(point, _ => 1, launches: 1));

        Assert.That(Fits.Of(records, "run"), Is.Empty);
    }

    [Test]
    public void OnlyLaunchesThatHaveAllPointsCount()
    {
        var records = Enumerable.Range(0, 3).Select(n => ARecord($"args={n}", launch => launch == 2 ? 1000 : 5 + n, launches: n == 1 ? 2 : 3));

        Assert.That(Fits.Of(records, "run").Single().SlopeHigh, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void ControlsHaveNoLine()
    {
        var stir = TestData.AKernel("stir", Kernel.Stir, Kernel.ControlSuite);

        Assert.That(Fits.Of(Enumerable.Range(0, 8).Select(k => ARecord($"k={k}", _ => k + 1, launches: 1, stir)), "run"), Is.Empty);
    }

    private static readonly Kernel Fastcall = TestData.AKernel("fastcall");

    private static CaseRecord ARecord(string parameters, Func<int, double> ns, int launches, Kernel? kernel = null)
    {
        var record = new CaseRecord(TestData.ACase(kernel ?? Fastcall, parameters: parameters));
        for (var launch = 0; launch < launches; launch++)
            record.Add(TestData.ALaunch(ns(launch)) with { Launch = launch });
        return record;
    }
}
