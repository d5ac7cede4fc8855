using Bench.Hpy.Layout;
using Bench.Machine;
using Bench.Measurement;
using Bench.Native;
using Bench.Recording;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>run.json: what was asked for and where when a run begins, and what became of it when it ends.</summary>
internal static class ProvenanceRecord
{
    public static async Task<RunProvenance> AtStartAsync(
        RunRequest request, RunPlan plan, NativeSource source, MachineFacts facts, RunFolder folder, RunRecorder recorder,
        CancellationToken interruption) => new()
        {
            Run = folder.Run,
            Machine = folder.Machine,
            Status = "incomplete",
            Problems = recorder.Problems,
            BenchVersion = typeof(RunJob).Assembly.GetName().Version!.ToString(3),
            GitCommit = await GitCommit.OfAsync(source, interruption),
            Arguments = [.. request.Arguments.Select(PathCutter.Cut)],
            Precision = request.Precision.Name,
            Launches = request.Precision.Launches,
            Rounds = request.Precision.Rounds,
            Passes = request.Precision.Passes,
            Seed = plan.Seed,
            Start = folder.Start,
            End = null,
            LoadAtStart = facts.LoadAverage1,
            LoadAtEnd = null,
            MachineFacts = facts,
            Compiler = await BuildTools.CompilerVersionAsync(interruption),
            Flags = PathCutter.Cut(request.Flags),
            KernelSource = source.ContentHash(),
            LayoutScheme = LayoutLinker.Scheme,
            HpyLayout = FormattableString.Invariant($"0.9.0, {HpyContextLayout.ReleaseWords} words"),
            Runtimes = Runtimes(plan, recorder),
        };

    /// <param name="start">As written at the start.</param>
    /// <param name="end">When it ended.</param>
    /// <param name="plan">What was to be measured.</param>
    /// <param name="recorder">What was.</param>
    /// <param name="stopped">Why it ended early; else null.</param>
    public static RunProvenance AtEnd(
        RunProvenance start, DateTimeOffset end, RunPlan plan, RunRecorder recorder, Exception? stopped) => start with
        {
            Runtimes = Runtimes(plan, recorder),
            Status = stopped is null && !recorder.HasFailed ? "complete" : "incomplete",
            Problems = [.. recorder.Problems, .. stopped is null ? Array.Empty<string>() : [RunStop.Describe(stopped)]],
            End = end,
            LoadAtEnd = MachineFacts.Read().LoadAverage1,
        };

    private static IReadOnlyList<RuntimeProvenance> Runtimes(RunPlan plan, RunRecorder recorder) =>
    [
        .. from runtime in plan.Runtimes
           let facts = recorder.FactsOf(runtime.Interpreter)
           select RuntimeProvenance.Of(runtime.Interpreter, runtime.Modules.Abis) with { ExportedBy = facts.ExportedBy, Gil = facts.Gil },
    ];
}
