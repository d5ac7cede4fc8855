using Bench.Comparison;
using Bench.Results;
using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Comparison;

[Category("Slow")]
public sealed class CaseHistoryTests
{
    [Test]
    public void AStepThatLastsIsFoundWhereItBegins()
    {
        var steps = CaseHistory.Of(Runs(12, (run, i) => i == 3 && run >= 7 ? 1.05 : 1), PracticalThreshold.Default).Steps;

        Assert.That(steps.Select(step => (step.Id.Split('/')[4], step.Run)), Is.EqualTo([("s3", "run07")]));
        Assert.That(steps[0].Relative, Is.EqualTo(0.05).Within(0.005));
    }

    [Test]
    public void StepsUpAndDownAreTwo()
    {
        var steps = CaseHistory.Of(Runs(15, (run, i) => i == 3 && run is >= 5 and < 10 ? 1.2 : 1), PracticalThreshold.Default).Steps;

        Assert.That(steps.Select(step => step.Run).Order(), Is.EqualTo(["run05", "run10"]));
    }

    // A search for steps in a hundred cases, at every place, finds chance; all together it may be fooled once in twenty.
    [Test]
    public void NothingIsSeldomCalledAStep()
    {
        var alarms = Enumerable.Range(0, 40).Count(seed => CaseHistory.Of(Runs(12, (_, _) => 1, 100 * seed, cases: 40, spread: 0.05), PracticalThreshold.None).Steps.Count > 0);

        Assert.That(alarms, Is.LessThanOrEqualTo(6));
    }

    // ED-PELT alone is a run off in every fifth series, and then even a doubling drowns in the spread of the wrong side.
    [Test]
    public void AStepIsPutWhereItIs([Values(5, 6, 8)] int at)
    {
        for (var seed = 0; seed < 10; seed++)
            Assert.That(CaseHistory.Of(Runs(12, (run, i) => i == 3 && run >= at ? 2 : 1, 100 * seed), PracticalThreshold.Default).Steps.Select(step => step.Run), Is.EqualTo([$"run{at:00}"]));
    }

    // A neighbour that disturbed one run.
    [Test]
    public void OneRunsTwinsDoNotHideAStep()
    {
        var runs = Runs(12, (run, i) => i == 3 && run >= 7 ? 1.1 : 1);
        const string Twin = "cpython 3.13.0/capi/Control/twins/twin_b/suite=Caching/call";
        foreach (var (run, i) in runs.Select((run, i) => (run, i)))
            run.Case(Twin).TryAdd(new LaunchTimes(0, 10, float.NaN, i == 4 ? 5 : 0, 0.5f, 20));

        Assert.That(CaseHistory.Of(runs, PracticalThreshold.Default).Steps.Select(step => step.Run), Is.EqualTo(["run07"]));
    }

    [Test]
    public void OneBadRunIsNoStep() =>
        Assert.That(CaseHistory.Of(Runs(12, (run, _) => run == 6 ? 1.5 : 1), PracticalThreshold.Default).Steps, Is.Empty);

    [Test]
    public void NothingHappenedInAFewRuns() => Assert.That(CaseHistory.Of(Runs(5, (_, _) => 1), PracticalThreshold.Default).Steps, Is.Empty);

    private static List<RunData> Runs(int count, Func<int, int, double> factor, int seed = 0, int cases = 5, double spread = 0.006)
    {
        using var temp = new TempFolder();
        return [.. Enumerable.Range(0, count).Select(run => RunFiles.Compared(
            [temp.Write("launches.csv", new MadeRun { Name = $"run{run:00}", Seed = seed + run, Cases = cases, Factor = i => factor(run, i), Spread = spread }.Csv())]).Single())];
    }
}
