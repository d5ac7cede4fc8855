using System.Globalization;
using Bench.Native;

namespace Bench.Measurement;

/// <summary>Proves that kernels do the work they claim: the same answer from all strategies of a workload in all runtimes, nothing
/// leaked, time linear in n, and more instructions than the no-op; in HPy's debug context also no handle misused.</summary>
/// <param name="source">Where the worker is.</param>
/// <param name="stress">How long, in all, a runtime whose collector moves objects is made to move them.</param>
public sealed class Verifier(NativeSource source, TimeSpan stress = default)
{
    private const int Operations = 10_000;

    // A leak of one an operation shows as 10 000; a few come and go with the interpreter's own caches.
    private const int Tolerated = Operations / 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // The same in all runtimes that one verifier looks at.
    private readonly Dictionary<(string Workload, string Parameters), string> answers = [];

    /// <param name="runtime">What to look at.</param>
    /// <param name="build">Its modules.</param>
    /// <param name="environment">For the worker: sanitizers need some.</param>
    /// <param name="progress">Gets the block that is looked at.</param>
    /// <param name="cancellation">Ends the worker.</param>
    public async Task<IReadOnlyList<Verification>> VerifyAsync(
        RuntimePlan runtime, NativeBuild build, IReadOnlyDictionary<string, string> environment,
        IProgress<string> progress, CancellationToken cancellation)
    {
        var results = new List<Verification>();
        var next = 0;
        while (next < runtime.Blocks.Count)
        {
            var isReady = false;
            try
            {
                await using var worker = await StartAsync(runtime, build, environment, cancellation).ConfigureAwait(false);
                isReady = true;
                for (; next < runtime.Blocks.Count; next++)
                {
                    var block = runtime.Blocks[next];
                    progress.Report($"{runtime.Interpreter.Label} {block.Label}");
                    var request = BlockRequest.About("verify", block) with
                    {
                        Operations = Operations,
                        StressSeconds = stress.TotalSeconds / runtime.Blocks.Sum(each => each.Cases.Count),
                    };
                    var answer = await worker.AskAsync<VerifyAnswer>(request, Patience, cancellation).ConfigureAwait(false);
                    results.AddRange(Judge(block, answer.Cases, runtime.Modules.Sanitize));
                }
            }
            catch (WorkerFailedException failure)
            {
                if (!isReady)
                    throw new BenchException($"{runtime.Interpreter.Label}: {failure.Message}");
                var block = runtime.Blocks[next++];
                results.AddRange(Owned(block).Select(i => new Verification(block.Cases[i], failure.Message, null)));
            }
        }
        return results;
    }

    private async Task<Worker> StartAsync(
        RuntimePlan runtime, NativeBuild build, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new WorkerStart(
            runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: 0, EnvironmentPadding: 0, [], environment);
        var worker = await Worker.StartAsync(start, Patience, cancellation).ConfigureAwait(false);
        var loaded = await worker.AskAsync<LoadAnswer>(LoadRequest.Of(runtime.Abis, build.Folder, build.Request.Host), Patience, cancellation).ConfigureAwait(false);
        return loaded.Failed.Count == 0
            ? worker
            : throw new BenchException($"{runtime.Interpreter.Label}: {loaded.Failed.First().Key} cannot be loaded: {loaded.Failed.First().Value}");
    }

    private IEnumerable<Verification> Judge(Block block, IReadOnlyList<CaseProperties> found, bool isSanitized)
    {
        foreach (var i in Owned(block))
        {
            var (c, properties) = (block.Cases[i], found[i]);
            if (properties.Status is { } status)
                yield return status.StartsWith("absent", StringComparison.Ordinal)
                    ? new Verification(c, null, status)
                    : new Verification(c, status, null);
            else
                yield return new Verification(c, Fault(c, properties, isSanitized), null);
        }
    }

    private string? Fault(Case c, CaseProperties found, bool isSanitized)
    {
        if (found.Handles is { Count: > 0 } handles)
            return string.Join("; ", handles);
        if (found.LeakedReferences is > Tolerated or < -Tolerated)
            return Invariant($"leaks references: {found.LeakedReferences} in {Operations} operations");
        if (found.LeakedBlocks is > Tolerated or < -Tolerated)
            return Invariant($"leaks memory: {found.LeakedBlocks} blocks in {Operations} operations");
        // A sanitizer keeps freed memory back and gives it up in bursts: its times tell nothing.
        if (!isSanitized && found.Growth is (< 1.6 or > 2.4))
            return Invariant($"its time is not linear: 2n operations take {found.Growth:0.00} times as long as n");
        if (found.Answer is null || c.Kernel.IsControl || c.Kernel.IsNoop)
            return null;
        var expected = answers.TryGetValue((c.Kernel.Workload, c.Parameters), out var first) ? first : found.Answer;
        answers[(c.Kernel.Workload, c.Parameters)] = expected;
        return found.Answer == expected ? null : $"answers '{found.Answer}', others '{expected}'";
    }

    private static IEnumerable<int> Owned(Block block) => Enumerable.Range(0, block.Cases.Count).Where(i => block.Owned[i]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
