using Bench.Catalogue;
using Bench.Interop;
using Bench.Measurement;
using Bench.Native;
using Bench.Protocol;
using Bench.Runtimes;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The worker that .NET is.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class DotnetWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Hybrid = ["capi_delegation hpy_to_legacy", "capi_delegation legacy_to_hpy"];

    private static readonly string[] Designs = [Abis.HpyUniversal, .. Abis.DesignsIn(RuntimeKind.Dotnet.Name)];

    private NativeBuild build = null!;

    [OneTimeSetUp]
    public async Task Build() => build = await RealDotnet.BuildAsync();

    [TestCase(Mode.Throughput)]
    [TestCase(Mode.Latency)]
    [TestCase(Mode.Call)]
    public async Task ABlockHasATimeForEachCaseAndRound(Mode mode)
    {
        var block = Block("state_read", mode, "member=field", Designs);
        await using var worker = await StartAsync(build.Folder, Designs);

        var answer = await worker.AskAsync<BlockAnswer>(BlockRequest.Of(block, rounds: 3, seed: 1) with { BatchNs = 1000 }, Patience, default);

        Assert.That(answer.Status.Where(status => status?.StartsWith("failed", StringComparison.Ordinal) ?? false), Is.Empty);
        Assert.That(answer.Ns, Has.Count.EqualTo(3).And.All.Count.EqualTo(answer.Status.Count(status => status is null)));
        Assert.That(answer.Ns.SelectMany(row => row), Has.All.GreaterThan(0));
    }

    [TestCase("dotnet+server")]
    [TestCase("dotnet+compacting")]
    public async Task OtherCollectorsTimeItToo(string request)
    {
        var block = Block("state_read", Mode.Call, "member=object", Designs);
        await using var worker = await StartAsync(build.Folder, Designs, DotnetRuntime.Describe(request));

        var answer = await worker.AskAsync<BlockAnswer>(BlockRequest.Of(block, rounds: 25, seed: 1) with { BatchNs = 1000 }, Patience, default);

        Assert.That(answer.Ns, Has.Count.EqualTo(25));
    }

    /// <summary>One file, the very same bytes from the same place, in our CPython context and in .NET: all of its kernels at all
    /// parameter points. CPython's own build of it has hybrid kernels besides, whose C-API half cannot be linked here.</summary>
    [Test]
    public async Task TheSameFileGivesTheSameAnswersInBothHosts()
    {
        var python = await RealPython.BuildAsync();
        var host = LoadRequest.Of([], python.Folder).Host;

        var inDotnet = await AnswersAsync(await StartAsync(RealDotnet.Runtime), build.Folder, RealDotnet.NativeHalf(build), kernel => kernel.Parameters);
        var inPython = await AnswersAsync(await StartAsync(python), build.Folder, host, kernel => kernel.Parameters);
        var ofPythonsBuild = await AnswersAsync(await StartAsync(python), python.Folder, host, kernel => kernel.Core);

        Assert.That(inDotnet.Except(inPython), Is.Empty);
        Assert.That(inDotnet, Is.EqualTo(inPython));
        Assert.That(inDotnet, Has.Some.Contains("constant_ladder hpy_global object=tuple call: tuple (1, 2, 3)"));
        Assert.That(inDotnet, Has.None.Contains("failed").And.None.Contains("at first"));
        var lacking = Cases(inDotnet, areAbsent: true).Intersect(Cases(ofPythonsBuild, areAbsent: false));
        Assert.That(lacking.Select(c => string.Join(' ', c.Split(' ').Take(2))).Distinct().Order(), Is.EqualTo(Hybrid));

        static IEnumerable<string> Cases(IEnumerable<string> answers, bool areAbsent) =>
            answers.Select(answer => answer.Split(": ")).Where(parts => (parts[1] == "absent") == areAbsent).Select(parts => parts[0]);
    }

    [TestCase(Mode.Latency)]
    [TestCase(Mode.Call)]
    public async Task HandlesAndObjectsAreConservedOverTenMillionOperations(Mode mode)
    {
        var block = Block("state_read", mode, "member=object", Designs, "hpy_global", "object_state", "type_state");
        await using var worker = await StartAsync(build.Folder, Designs);

        var answer = await worker.AskAsync<VerifyAnswer>(BlockRequest.About("verify", block) with { Operations = 10_000_000 }, Patience, default);

        Assert.That(answer.Cases.Select(c => (c.Status, c.LeakedReferences, c.LeakedBlocks)), Has.All.EqualTo(((string?)null, 0L, 0L)));
    }

    [Test]
    public async Task CompactingCollectionsChangeNoAnswer()
    {
        await using var worker = await StartAsync(build.Folder, Designs);
        foreach (var mode in new[] { Mode.Latency, Mode.Call })
        {
            var block = Block("constant_ladder", mode, "object=tuple", Designs);
            var request = BlockRequest.About("verify", block) with { Operations = 1000 };

            var calm = await worker.AskAsync<VerifyAnswer>(request, Patience, default);
            var stressed = await worker.AskAsync<VerifyAnswer>(request with { StressSeconds = 0.05 }, Patience, default);

            Assert.That(stressed.Cases.Select(c => c.Answer), Is.EqualTo(calm.Cases.Select(c => c.Answer)));
            Assert.That(calm.Cases.Select(c => c.Answer), Does.Contain("tuple (1, 2, 3)"));
        }
    }

    [Test]
    public async Task EveryStrategyOfTheInteropSuiteGivesTheSameAnswer()
    {
        await using var worker = await StartAsync(build.Folder, [Abis.HpyUniversal]);
        foreach (var workload in InteropSuite.Suite.Kernels.GroupBy(kernel => kernel.Workload))
        {
            var block = TestData.ABlock([.. workload.Select(kernel => TestData.ACase(kernel, Mode.Call, Abis.Managed))]) with { Workload = workload.Key };

            var answer = await worker.AskAsync<VerifyAnswer>(BlockRequest.About("verify", block) with { Operations = 1000 }, Patience, default);

            Assert.That(answer.Cases.Select(c => c.Status), Has.All.Null, workload.Key);
            Assert.That(answer.Cases.Select(c => c.Answer).Distinct().Count(), Is.EqualTo(1), workload.Key);
        }
    }

    [Test]
    public async Task AModuleThatIsNotThereIsNamed()
    {
        await using var worker = await StartAsync(RealDotnet.Runtime);
        var load = LoadRequest.Of([Abis.HpyUniversal], "/nowhere") with { Host = RealDotnet.NativeHalf(build) };

        var answer = await worker.AskAsync<LoadAnswer>(load, Patience, default);

        Assert.That(answer.Failed[Abis.HpyUniversal], Does.Contain("is no universal HPy module"));
    }

    /// <summary>What each kernel answers at each of those points, called through the runtime where that is possible.</summary>
    private static async Task<List<string>> AnswersAsync(Worker started, string folder, string host, Func<Kernel, IReadOnlyList<string>> points)
    {
        await using var worker = started;
        var load = LoadRequest.Of([Abis.HpyUniversal], folder) with { Host = host };
        Assert.That((await worker.AskAsync<LoadAnswer>(load, Patience, default)).Failed, Is.Empty);
        var answers = new List<string>();
        var kernels = TestData.RealCatalogue.Kernels.Where(kernel => !kernel.IsControl && kernel.Abis.Contains(Abis.HpyUniversal));
        foreach (var (workload, point) in kernels.SelectMany(kernel => points(kernel).Select(point => (kernel.Workload, point))).Distinct())
            foreach (var mode in new[] { Mode.Latency, Mode.Call })
            {
                // A C loop that does its work again can tell its answer only where that is one and the same object each time:
                // CPython keeps small integers, others need not.
                var timed = kernels.Where(kernel => kernel.Workload == workload && kernel.Parameters.Contains(point) && kernel.IsTimed(point, mode)
                    && !(mode == Mode.Latency && kernel.IsRecompute)).ToList();
                if (timed.Count == 0)
                    continue;
                var block = TestData.ABlock([.. timed.Select(kernel => TestData.ACase(kernel, mode, Abis.HpyUniversal, point))]) with { Workload = workload, Parameters = point };
                var found = await worker.AskAsync<VerifyAnswer>(BlockRequest.About("verify", block) with { Operations = 100 }, Patience, default);
                answers.AddRange(timed.Zip(found.Cases, (kernel, c) => $"{workload} {kernel.Strategy} {point} {mode.Name()}: {c.Status ?? c.Answer}"));
            }
        return answers;
    }

    private static Task<Worker> StartAsync(NativeBuild python) => Worker.StartAsync(
        new WorkerStart(python.Request.Interpreter, TestData.Source.WorkerScript, python.WorkerModule, 0, 0, [], new Dictionary<string, string>()), Patience, default);

    private static Task<Worker> StartAsync(Interpreter runtime) => Worker.StartAsync(
        new WorkerStart(runtime, "", "", 0, 0, [], new Dictionary<string, string>()), Patience, default);

    private static async Task<Worker> StartAsync(string folder, IEnumerable<string> abis, Interpreter? runtime = null)
    {
        var worker = await StartAsync(runtime ?? RealDotnet.Runtime);
        var loaded = await worker.AskAsync<LoadAnswer>(LoadRequest.Of(abis, folder, ModuleName.DotnetHost), Patience, default);
        Assert.That(loaded.Failed, Is.Empty);
        return worker;
    }

    private static Block Block(string workload, Mode mode, string parameters, IEnumerable<string> abis, params string[] strategies)
    {
        var cases =
            from kernel in TestData.RealCatalogue.Kernels
            where kernel.Workload == workload && kernel.Modes.Contains(mode) && kernel.Abis.Contains(Abis.HpyUniversal)
            where strategies.Length == 0 || strategies.Contains(kernel.Strategy)
            from abi in abis
            select TestData.ACase(kernel, mode, abi, parameters);
        return TestData.ABlock([.. cases]) with { Workload = workload, Parameters = parameters };
    }
}
