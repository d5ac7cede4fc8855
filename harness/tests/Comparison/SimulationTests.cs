using System.Globalization;
using Bench.Comparison;
using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Comparison;

/// <summary>
/// What comparisons are worth, with launch spreads that were measured (launch-spreads.csv): four runs of
/// <c>bench run --suite Caching --python 3.11 --abi capi --mode call,latency</c>, CPython 3.11.7, 2 vCPUs of an AMD EPYC,
/// through <c>scripts/launch_spreads.py</c>. The whole study is
/// <c>dotnet test -c Release --filter "TestCategory=Study"</c>.
/// </summary>
public sealed class SimulationTests
{
    private const int Cases = 300;

    private static readonly SimulatedComparisons Simulated = Load();

    [Test]
    public void IdenticalRunsRaiseFewAlarms() => Assert.That(AlarmShare(trials: 40, launches: 12), Is.LessThanOrEqualTo(0.15));

    [Test]
    public void ASlowdownAmongManyCasesIsFound() => Assert.That(PowerOf(0.05, trials: 40, launches: 12), Is.GreaterThanOrEqualTo(0.8));

    [Explicit]
    [Category("Study")]
    [TestCase(6)]
    [TestCase(12)]
    [TestCase(24)]
    public void StudyOfFalseAlarms(int launches)
    {
        var share = AlarmShare(1000, launches);
        TestContext.Out.WriteLine($"{launches} launches: an alarm in {share:P1} of 1,000 comparisons");
        Assert.That(share, Is.LessThanOrEqualTo(0.065));
    }

    [Explicit]
    [Category("Study")]
    [TestCase(12, 0.01, 0.4)]
    [TestCase(12, 0.02, 0.7)]
    [TestCase(12, 0.05, 0.9)]
    [TestCase(24, 0.01, 0.6)]
    [TestCase(24, 0.02, 0.9)]
    [TestCase(24, 0.05, 0.9)]
    public void StudyOfPower(int launches, double slowdown, double atLeast)
    {
        var found = PowerOf(slowdown, 1000, launches);
        TestContext.Out.WriteLine($"{launches} launches: {slowdown:P0} found in {found:P1} of 1,000 comparisons");
        Assert.That(found, Is.GreaterThanOrEqualTo(atLeast));
    }

    [Explicit]
    [Category("Study")]
    [Test]
    public void StudyOfEquivalence()
    {
        var same = Simulated.Run(1000, Cases, 12, 0, seed: 1).SelectMany(trial => trial.Others.Append(trial.Slowed))
            .Where(compared => compared.Before >= SimulatedComparisons.LeastTime)
            .Average(compared => compared.Verdict == Verdict.Equivalent ? 1.0 : 0);
        TestContext.Out.WriteLine($"no difference: equivalent in {same:P1} of all cases");
        var atTheMargin = Simulated.Run(1000, Cases, 12, 0.02, seed: 1).Average(trial => trial.Slowed.Verdict == Verdict.Equivalent ? 1.0 : 0);
        TestContext.Out.WriteLine($"a difference of the margin: equivalent in {atTheMargin:P1}");
        Assert.That(same, Is.GreaterThanOrEqualTo(0.9));
        Assert.That(atTheMargin, Is.LessThanOrEqualTo(0.065));
    }

    private static double AlarmShare(int trials, int launches) =>
        Simulated.Run(trials, Cases, launches, 0, seed: 1).Average(trial => trial.Others.Append(trial.Slowed).Any(compared => compared.IsChange) ? 1.0 : 0);

    private static double PowerOf(double slowdown, int trials, int launches) =>
        Simulated.Run(trials, Cases, launches, slowdown, seed: 1).Average(trial => trial.Slowed.P <= 0.05 ? 1.0 : 0);

    private static SimulatedComparisons Load()
    {
        var rows = File.ReadLines(Path.Combine(NativeSource.Find().Root, "..", "harness", "tests", "Comparison", "launch-spreads.csv"))
            .Skip(1).Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return new SimulatedComparisons([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1..].Select(deviation => deviation * 1e-5).ToArray())]);
    }
}
