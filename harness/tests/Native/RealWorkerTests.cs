using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
using Bench.Protocol;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>The worker in python3.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class RealWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private NativeBuild build = null!;
    private Worker worker = null!;

    [OneTimeSetUp]
    public async Task Build() => build = await RealPython.BuildAsync();

    [SetUp]
    public async Task Start()
    {
        worker = await Worker.StartAsync(
            new WorkerStart(build.Request.Interpreter, TestData.Source.WorkerScript, build.WorkerModule, 1, 0, [], new Dictionary<string, string>()),
            Patience, default);
        await AskAsync<LoadAnswer>(LoadRequest.Of([Abis.CApi, Abis.HpyCPython, Abis.HpyUniversal], build.Folder));
    }

    [TearDown]
    public async Task Stop() => await worker.DisposeAsync();

    [Test]
    public async Task ASecondBuildCompilesNothing() => Assert.That((await RealPython.BuildAsync()).Compiled, Is.False);

    [Test]
    public async Task WarmUpTellsTheClocksPace() =>
        Assert.That((await AskAsync<WarmUpAnswer>(new { Do = "warm_up", Seconds = 0.05 })).ClockNs, Is.GreaterThan(0));

    [TestCase(Mode.Throughput)]
    [TestCase(Mode.Latency)]
    [TestCase(Mode.Call)]
    [TestCase(Mode.Python)]
    public async Task ABlockHasATimeForEachCaseAndRound(Mode mode)
    {
        var block = Block("state_read", mode);

        var answer = await AskAsync<BlockAnswer>(BlockRequest.Of(block, rounds: 7, seed: 1));

        var timed = answer.Status.Count(status => status is null);
        Assert.That(timed, Is.GreaterThan(5));
        Assert.That(answer.Status.Where(status => status?.StartsWith("absent: ", StringComparison.Ordinal) == false), Is.Empty);
        Assert.That(answer.Status, Has.Count.EqualTo(block.Cases.Count));
        Assert.That(answer.N.Zip(answer.Status, (n, status) => n > 0 == (status is null)), Has.All.True);
        Assert.That(answer.Ns, Has.Count.EqualTo(7));
        Assert.That(answer.Ns.Select(row => row.Count), Has.All.EqualTo(timed));
        Assert.That(answer.Ns.SelectMany(row => row), Has.All.GreaterThan(0));
    }

    [TestCase(Mode.Throughput)]
    [TestCase(Mode.Latency)]
    public async Task LoopTimesAreLinear(Mode mode)
    {
        var answer = await VerifyAsync(Block("type_check", mode));

        Assert.That(answer.Where(found => found.Status is null).Select(found => found.Growth), Has.All.InRange(1.6, 2.4));
    }

    [TestCase("type_check", Mode.Call)]
    [TestCase("state_read", Mode.Latency)]
    [TestCase("import_cache", Mode.Latency)]
    [TestCase("argparse_ten", Mode.Call)]
    [TestCase("argparse_error", Mode.Call)]
    [TestCase("arg_clinic", Mode.Call)]
    public async Task AllStrategiesGiveTheSameAnswerAndLeakNothing(string workload, Mode mode)
    {
        var block = Block(workload, mode);

        var found = (await VerifyAsync(block)).Where((properties, i) => properties.Status is null && !block.Cases[i].Kernel.IsNoop && !block.Cases[i].Kernel.IsControl).ToList();

        Assert.That(found, Has.Count.GreaterThan(3));
        Assert.That(found.Select(properties => properties.Answer).Distinct().ToList(), Has.Count.EqualTo(1).And.None.Null);
        Assert.That(found.Select(properties => properties.LeakedReferences), Has.All.InRange(-100, 100));
        Assert.That(found.Select(properties => properties.LeakedBytes), Has.All.LessThan(3200));
    }

    [Test]
    public void AWorkerThatIsKilledIsAFailureThatNamesTheSignal()
    {
        var answer = worker.AskAsync<WarmUpAnswer>(new { Do = "warm_up", Seconds = 30 }, Patience, default);
        WorkerProcesses.Kill(WorkerProcesses.Of(Environment.ProcessId).Single());

        Assert.That(async () => await answer, Throws.TypeOf<WorkerFailedException>().With.Message.EqualTo("worker was killed by signal 9"));
        Assert.That(() => AskAsync<WarmUpAnswer>(new { Do = "warm_up", Seconds = 0 }), Throws.TypeOf<WorkerFailedException>());
    }

    [Test]
    public async Task AnUnknownRequestIsAnErrorAndTheWorkerGoesOn()
    {
        Assert.That(() => AskAsync<WarmUpAnswer>(new { Do = "dance" }), Throws.TypeOf<WorkerFailedException>().With.Message.Contains("dance"));

        Assert.That((await AskAsync<WarmUpAnswer>(new { Do = "warm_up", Seconds = 0 })).ClockNs, Is.GreaterThan(0));
    }

    [Test]
    public async Task AnUnknownStrategyFailsAlone()
    {
        var block = Block("state_read", Mode.Latency);
        var request = BlockRequest.Of(block, rounds: 2, seed: 1);

        var answer = await AskAsync<BlockAnswer>(request with { Cases = [request.Cases[0] with { Abi = Abis.CApi, Strategy = "nonsense" }, .. request.Cases] });

        Assert.That(answer.Status[0], Does.StartWith("failed: ").Or.StartWith("absent: "));
        Assert.That(answer.Status.Skip(1), Has.Some.Null);
    }

    [Test]
    public async Task AModuleThatCannotBeLoadedIsNamed()
    {
        var answer = await AskAsync<LoadAnswer>(LoadRequest.Of([Abis.CApi], "/nowhere"));

        Assert.That(answer.Failed.Keys, Is.EqualTo([Abis.CApi]));
    }

    [Test]
    public async Task LayoutsTakeTheOriginalsPlaceOneAfterTheOther()
    {
        using var folder = new TempFolder();
        var block = Block("state_read", Mode.Latency);
        var expected = (await VerifyAsync(block)).Select(c => c.Answer).ToList();
        foreach (var seed in new[] { 3, 4 })
        {
            var layout = await LayoutLinker.LinkAsync(build, seed, Path.Combine(folder.Path, $"{seed}"), default);

            Assert.That((await AskAsync<LoadAnswer>(LoadRequest.Of(build.Request.Abis, layout.Folder))).Failed, Is.Empty);
            Assert.That((await VerifyAsync(block)).Select(c => c.Answer), Is.EqualTo(expected).And.Some.Not.Null);
        }
    }

    /// <summary>All of a workload that the C API has, at its first point.</summary>
    private Block Block(string workload, Mode mode)
    {
        var cases = new Selection { Workloads = [workload], Abis = [Abis.CApi], Modes = [mode] }
            .Cases(TestData.RealCatalogue, build.Request.Interpreter, Precision.Default);
        return BlockPlanner.Plan(cases).First(block => block.Workload == workload);
    }

    private async Task<IReadOnlyList<CaseProperties>> VerifyAsync(Block block) =>
        (await AskAsync<VerifyAnswer>(BlockRequest.About("verify", block) with { Operations = 10_000 })).Cases;

    private Task<T> AskAsync<T>(object request) => worker.AskAsync<T>(request, Patience, default);
}
