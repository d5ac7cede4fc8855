using System.Globalization;
using Bench.Native;
using Bench.Protocol;
using Bench.Results;

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

    // The least block that malloc gives takes 32 bytes.
    private const int ToleratedBytes = 32 * Tolerated;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatienceWithACase = TimeSpan.FromMinutes(1);

    // The same in all runtimes that one verifier looks at.
    private readonly Dictionary<(string Workload, string Parameters), string> answers = [];

    /// <param name="runtime">What to look at.</param>
    /// <param name="build">Its modules.</param>
    /// <param name="leftOut">What the build lacks; cases that end their worker are added. None of them is in what is returned.</param>
    /// <param name="environment">For the worker: sanitizers need some.</param>
    /// <param name="progress">Gets the block that is looked at.</param>
    /// <param name="cancellation">Ends the worker.</param>
    /// <exception cref="WorkerFailedException">No worker starts.</exception>
    public async Task<IReadOnlyList<(Case Case, CaseStatus Status)>> VerifyAsync(
        RuntimePlan runtime, NativeBuild build, LeftOutCases leftOut, IReadOnlyDictionary<string, string> environment,
        IProgress<string> progress, CancellationToken cancellation)
    {
        var results = new List<(Case, CaseStatus)>();
        var start = new WorkerStart(
            runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: 0, EnvironmentPadding: 0, [], environment);
        var walk = new BlockWalk(new LaunchWorker(runtime, build, start, leftOut, new WorkerFacts()), Patience, PatienceWithACase);
        await walk.AskAsync<VerifyAnswer>(
            Request, Answered, (block, i, why) => leftOut.Add(block.Cases[i], why), progress, cancellation).ConfigureAwait(false);
        return results;

        BlockRequest Request(Block block) => BlockRequest.About("verify", block) with
        {
            Operations = Operations,
            StressSeconds = stress.TotalSeconds / runtime.Blocks.Sum(each => each.Cases.Count),
        };

        void Answered(Block block, IReadOnlyList<int> positions, VerifyAnswer answer) => results.AddRange(
            positions.Zip(answer.Cases).Where(found => block.Owned[found.First])
                .Select(found => (block.Cases[found.First], Judge(block.Cases[found.First], found.Second, runtime.Modules.Sanitize))));
    }

    private CaseStatus Judge(Case c, CaseProperties found, bool isSanitized) =>
        found.Status is null && Fault(c, found, isSanitized) is { } fault ? CaseStatus.Failed(fault) : CaseStatus.OfTrouble(found.Status);

    private string? Fault(Case c, CaseProperties found, bool isSanitized)
    {
        if (found.Handles is { Count: > 0 } handles)
            return string.Join("; ", handles);
        if (found.LeakedReferences is > Tolerated or < -Tolerated)
            return Invariant($"leaks references: {found.LeakedReferences} in {Operations} operations");
        if (found.LeakedBlocks is > Tolerated or < -Tolerated)
            return Invariant($"leaks memory: {found.LeakedBlocks} blocks in {Operations} operations");
        if (found.LeakedBytes is > ToleratedBytes and var bytes && c.Kernel.Keeps.Length == 0)
            return Invariant($"leaks {(double)bytes / Operations:0.#} bytes of the C heap an operation");
        // A sanitizer keeps freed memory back and gives it up in bursts: its times tell nothing.
        if (!isSanitized && found.Growth is (< 1.6 or > 2.4))
            return Invariant($"its time is not linear: 2n operations take {found.Growth:0.00} times as long as n");
        if (found.Answer is null || c.Kernel.IsControl || c.Kernel.IsNoop)
            return null;
        var expected = answers.TryGetValue((c.Kernel.Workload, c.Parameters), out var first) ? first : found.Answer;
        answers[(c.Kernel.Workload, c.Parameters)] = expected;
        return found.Answer == expected ? null : $"answers '{found.Answer}', others '{expected}'";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
