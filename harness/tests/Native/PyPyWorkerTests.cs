using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
using Bench.Protocol;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>The worker in pypy3.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class PyPyWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private NativeBuild build = null!;
    private RuntimePlan plan = null!;
    private TempFolder folder = null!;
    private Worker worker = null!;

    /// <summary>In a layout, as launches are.</summary>
    [OneTimeSetUp]
    public async Task Start()
    {
        build = await RealPyPy.BuildAsync();
        plan = new RunPlanner(TestData.RealCatalogue, new Selection(), NativeRequest.DefaultFlags)
            .Plan([build.Request.Interpreter], Precision.Default, seed: 1).Runtimes.Single();
        folder = new TempFolder();
        var layout = await LayoutLinker.LinkAsync(build, seed: 3, folder.Path, default);
        worker = await Worker.StartAsync(
            new WorkerStart(build.Request.Interpreter, TestData.Source.WorkerScript, build.WorkerModule, 1, 0, [], new Dictionary<string, string>()),
            Patience, default);
        Assert.That((await AskAsync<LoadAnswer>(LoadRequest.Of([Abis.HpyUniversal], layout.Folder))).Failed, Is.Empty);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (worker is not null)
            await worker.DisposeAsync();
        folder?.Dispose();
    }

    [Test]
    public void OnlyItsOwnHpyIsMeasuredAndNotThroughCalls()
    {
        Assert.That(plan.Cases.Select(c => c.Abi).Distinct(), Is.EqualTo([Abis.HpyUniversal]));
        Assert.That(plan.Cases.Select(c => c.Mode).Distinct(), Is.EquivalentTo(new[] { Mode.Throughput, Mode.Latency, Mode.Python }));
        Assert.That(plan.Absent.Select(absent => absent.Case.Mode), Has.Member(Mode.Call));
        Assert.That(plan.Absent.Select(absent => absent.Why), Has.None.Empty);
    }

    [TestCase(Mode.Throughput)]
    [TestCase(Mode.Latency)]
    [TestCase(Mode.Python)]
    public async Task ABlockHasATimeForEachCaseAndRound(Mode mode)
    {
        var block = Block("state_read", mode);

        var answer = await AskAsync<BlockAnswer>(BlockRequest.Of(block, rounds: 7, seed: 1));

        Assert.That(answer.Status.Count(status => status is null), Is.GreaterThan(5));
        Assert.That(answer.Status.Where(status => status is not null), Has.All.StartsWith("absent: "));
        Assert.That(answer.Ns, Has.Count.EqualTo(7));
        Assert.That(answer.Ns.SelectMany(row => row), Has.All.GreaterThan(0));
    }

    [TestCase("state_read", Mode.Throughput)]
    [TestCase("type_check", Mode.Latency)]
    [TestCase("constant_ladder", Mode.Python)]
    public async Task AllStrategiesGiveTheSameAnswerInLinearTime(string workload, Mode mode)
    {
        var block = Block(workload, mode);

        var answer = await AskAsync<VerifyAnswer>(BlockRequest.About("verify", block) with { Operations = 10_000 });

        var found = answer.Cases
            .Where((properties, i) => properties.Status is null && !block.Cases[i].Kernel.IsNoop && !block.Cases[i].Kernel.IsControl).ToList();
        Assert.That(found, Has.Count.GreaterThan(2));
        Assert.That(found.Select(properties => properties.Answer).Distinct().ToList(), Has.Count.EqualTo(1).And.None.Null);
        Assert.That(found.Select(properties => properties.Growth), Has.All.InRange(1.6, 2.4));
        Assert.That(found.Select(properties => properties.LeakedReferences), Has.All.Null, "PyPy counts none");
    }

    [Test]
    public async Task WhatItsHpyLacksIsAbsentByName()
    {
        var block = Block("state_read", Mode.Latency);

        var answer = await AskAsync<BlockAnswer>(BlockRequest.Of(block, rounds: 1, seed: 1));

        // A newer PyPy has capsules: then the kernel is timed.
        var capsule = answer.Status[block.Cases.ToList().FindIndex(c => c.Kernel.Strategy == "hpy_global_capsule")];
        Assert.That(capsule, Is.Null.Or.Contains("HPyCapsule_GetPointer"));
    }

    private Block Block(string workload, Mode mode) => plan.Blocks.First(block => block.Workload == workload && block.Mode == mode);

    private Task<T> AskAsync<T>(object request) => worker.AskAsync<T>(request, Patience, default);
}
