using Bench.Locking;
using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Runs that do not end well: what was measured is kept and readable.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class InterruptedRunTests
{
    private TinyRun run = null!;

    [OneTimeSetUp]
    public Task Build() => RealPython.BuildAsync();

    [SetUp]
    public async Task StartARun()
    {
        run = new TinyRun();
        await run.UntilTheFirstLaunchRowAsync();
    }

    [TearDown]
    public void Remove() => run.Dispose();

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task AnInterruptionKeepsWhatWasMeasured(string signal)
    {
        await run.Bench.SignalAsync(signal);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Errors);
        Assert.That(ended.Errors, Does.Contain("bench: interrupted"));
        AssertReadable();
        Assert.That(run.Rows("summary.csv").Select(row => row.Length), Has.All.GreaterThanOrEqualTo(29));
    }

    [Test]
    public async Task AKilledWorkerCostsItsBlockOnly()
    {
        // One that begins now: the last may be done with its blocks already.
        var before = WorkerProcesses.Of(run.Bench.Id);
        var worker = await run.Bench.UntilAsync(() => WorkerProcesses.Of(run.Bench.Id).Except(before).Cast<object>().FirstOrDefault());
        WorkerProcesses.Kill((int)worker);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Errors);
        Assert.That(ended.Errors, Does.Contain("worker was killed by signal 9"));
        AssertReadable();
        var rows = run.Rows("summary.csv");
        Assert.That(rows.Where(row => row[28].StartsWith("failed: worker was killed by signal 9", StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(rows.Where(row => row[11].Length == 0 && !row[28].StartsWith("absent", StringComparison.Ordinal)), Is.Empty, "other launches were measured");
    }

    [Test]
    public async Task AKilledBenchLeavesReadableFilesAndNoWorker()
    {
        var workers = WorkerProcesses.Of(run.Bench.Id);
        await run.Bench.SignalAsync("KILL");
        await run.Bench.EndAsync();

        AssertReadable();
        var others = new List<MeasuringRun>();
        using var next = await new MeasuringRuns(Path.Combine(NativeBuilder.DefaultCache(), "measuring"))
            .JoinAsync(MeasuringRun.Here("tests"), waits: false, others.Add, default);
        Assert.That(others.Select(other => other.Process), Has.None.EqualTo(run.Bench.Id));
        Assert.That(() => workers.Where(WorkerProcesses.IsRunning), Is.Empty.After(20_000, 100));
    }

    private void AssertReadable()
    {
        Assert.That(run.Status, Is.EqualTo("incomplete"));
        Assert.That(run.Read("launches.csv"), Does.EndWith("\n"));
        Assert.That(run.Rows("launches.csv"), Is.Not.Empty);
        Assert.That(run.Rows("launches.csv").Select(row => row.Length), Has.All.EqualTo(18));
    }
}
