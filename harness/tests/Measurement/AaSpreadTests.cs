using Bench.Analysis;
using Bench.Catalogue;
using Bench.Measurement;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class AaSpreadTests
{
    private static readonly Kernel Twin = TestData.AKernel("twin_b", Kernel.Twins, Kernel.ControlSuite, reference: "twin_a");

    private readonly AaSpread spread = new(
    [
        Row(Mode.Call).With(FigureList.Ns, new(10, 10, 10)).With(FigureList.Move, new(0, -0.02, 0.01))
            .With(FigureList.Ratio, new(1, 0.998, 1.001)),
        Row(Mode.Latency).With(FigureList.Ns, new(10, 10, 10)).With(FigureList.Move, new(0, -0.01, 0.05)),
        Row(Mode.Python) with { Status = CaseStatus.Failed("killed") },
    ]);

    [Test]
    public void ItIsTheFurtherEndOfTheTwinsInterval()
    {
        var of = TestData.ACase("module_state");

        Assert.That(spread.Nanoseconds(of.Name), Is.EqualTo(0.02));
        Assert.That(spread.Relative(of.Name), Is.EqualTo(0.002).Within(1e-9));
    }

    [Test]
    public void WithoutRatiosItIsTheDifferenceByTheTime() =>
        Assert.That(spread.Relative(TestData.ACase("module_state", Mode.Latency).Name), Is.EqualTo(0.005).Within(1e-9));

    [TestCase(0.2, 0.1)]
    [TestCase(0.1, 0.2)]
    public void OfSeveralRunsTheWidestCounts(double first, double second) => Assert.That(
        new AaSpread(new[] { first, second }.Select(end => Row(Mode.Call).With(FigureList.Ns, new(10, 10, 10)).With(FigureList.Move, new(0, 0, end))))
            .Relative(TestData.ACase("module_state").Name),
        Is.EqualTo(0.02).Within(1e-9));

    [Test]
    public void TwinsHaveTheSpreadOfTheirSuite() =>
        Assert.That(spread.Nanoseconds(TestData.ACase(Twin, parameters: "suite=Caching").Name), Is.EqualTo(0.02));

    [Test]
    public void ThereIsNoneWithoutTwins()
    {
        Assert.That(spread.Relative(TestData.ACase("module_state", Mode.Python).Name), Is.Null);
        Assert.That(spread.Relative(TestData.ACase("module_state", Mode.Throughput).Name), Is.Null);
        Assert.That(spread.Relative((TestData.ACase("module_state") with { Version = "3.8.0" }).Name), Is.Null);
        Assert.That(spread.Relative(TestData.ACase(TestData.AKernel("s", suite: "Calling")).Name), Is.Null);
    }

    // Compare has launches, the report has the summary of the same launches.
    [Test]
    public void LaunchesAndTheirSummaryHaveOneSpread()
    {
        var twin = TestData.ACase(Twin, parameters: "suite=Caching");
        var run = new RunData("run", "machine", "launches.csv");
        var record = new CaseRecord(twin);
        foreach (var launch in Enumerable.Range(0, 12))
        {
            var row = TestData.ALaunch(10 + (0.1 * launch), launch, twin.Id) with { MoveNs = 0.03 * (launch - 4) };
            record.Add(row);
            run.Case(twin.Id).TryAdd(new LaunchTimes(launch, (float)row.NsMedian, MoveNs: (float)row.MoveNs));
        }
        var (ofLaunches, ofSummary) = (AaSpread.OfRuns([run]), new AaSpread([record.Summarise("run", "machine")]));

        Assert.That(ofLaunches.Nanoseconds(twin.Name), Is.EqualTo(0.15).Within(1e-6));
        Assert.That(ofLaunches.Widest, Is.EqualTo(ofSummary.Widest).Within(1e-6).And.EqualTo(0.15 / 10.55).Within(1e-6));
    }

    private static SummaryRow Row(Mode mode) => TestData.ASummary(TestData.ACase(Twin, mode, parameters: "suite=Caching"));
}
