using System.Diagnostics;
using Bench.Native;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>
/// Runs the workers: launch by launch, the runtimes of each launch in random order, all blocks of a runtime in
/// one worker, pass by pass. A case that ends its worker costs itself: it is looked for and left out for the rest of the
/// run, and another worker goes on with the others.
/// </summary>
public sealed class Measurer(NativeSource source, RunRecorder recorder, IProgress<MeasurementProgress> progress)
{
    // Far beyond what a case takes: only a hang gets there.
    private static readonly TimeSpan PatienceWithACase = TimeSpan.FromSeconds(20);

    private const double PaceSeconds = 5;

    private readonly Stopwatch watch = new();
    private double doneSeconds;
    private double totalSeconds;

    /// <exception cref="IOException">The disk is full: what is on it stays readable.</exception>
    public async Task MeasureAsync(
        RunPlan plan, IReadOnlyDictionary<RuntimePlan, NativeBuild> builds, CancellationToken cancellation)
    {
        var random = new Random(plan.Seed);
        totalSeconds = plan.Expected.TotalSeconds;
        watch.Start();
        var leftOut = builds.ToDictionary(build => build.Key, build => LeftOutCases.Of(build.Key, build.Value));
        for (var launch = 0; launch < plan.Precision.Launches; launch++)
        {
            var runtimes = plan.Runtimes.Where(builds.ContainsKey).ToArray();
            random.Shuffle(runtimes);
            foreach (var runtime in runtimes)
                await LaunchAsync(
                    plan, runtime, builds[runtime], leftOut[runtime], launch, random.Next(), cancellation).ConfigureAwait(false);
            recorder.EndLaunch();
        }
    }

    private async Task LaunchAsync(
        RunPlan plan, RuntimePlan runtime, NativeBuild build, LeftOutCases leftOut, int launch, int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-layout-").FullName;
        try
        {
            var random = new Random(seed);
            var layouts = new List<Layout>();
            for (var i = 0; i < runtime.Layouts(plan.Precision); i++)
                layouts.Add(
                    await LayoutLinker.LinkAsync(build, random.Next(), Path.Combine(folder, $"{i}"), cancellation).ConfigureAwait(false));
            var start = new WorkerStart(
                runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: random.Next(),
                EnvironmentPadding: random.Next(4096), Wrapper: [], Environment: new Dictionary<string, string>());
            var work = new LaunchPasses(runtime.Blocks, runtime.Passes(plan.Precision), layouts, random);
            var worker = new LaunchWorker(runtime, build, start, leftOut, recorder.FactsOf(runtime.Interpreter));
            var rounds = runtime.RoundsInAPass(plan.Precision);
            try
            {
                while (work.Next is not null)
                    await WorkAsync(worker, work, launch, rounds, random, cancellation).ConfigureAwait(false);
            }
            finally
            {
                foreach (var block in work.Unfinished)
                    recorder.Add(new BlockResult(block, launch, layouts[0].Seed, work.Of(block)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        doneSeconds += runtime.StartSeconds(plan.Precision);
    }

    /// <summary>One worker, until all is done or it fails.</summary>
    private async Task WorkAsync(
        LaunchWorker launched, LaunchPasses work, int launch, int rounds, Random random,
        CancellationToken cancellation)
    {
        var isReady = false;
        try
        {
            var loaded = work.Layout;
            await using var worker = await launched.StartAsync(loaded.Folder, cancellation).ConfigureAwait(false);
            await worker.AskAsync<WarmUpAnswer>(
                new WarmUpRequest(RuntimePlan.WarmUpSeconds), LaunchWorker.Patience, cancellation).ConfigureAwait(false);
            isReady = true;
            while (work.Next is { } block)
            {
                Report(launch, block);
                var earlier = work.Of(block);
                var layout = work.Layout;
                if (layout != loaded)
                    await launched.LoadAsync(worker, (loaded = layout).Folder, cancellation).ConfigureAwait(false);
                var request = BlockRequest.Of(block, rounds, random.Next(), earlier.Count == 0 ? null : earlier[0]);
                var answer = await AskAsync(worker, block, request, launched.LeftOut, cancellation).ConfigureAwait(false);
                launched.Facts.Note(answer);
                recorder.AddPass(new BlockResult(block, launch, layout.Seed, [answer]), earlier.Sum(pass => pass.Ns.Count));
                doneSeconds += launched.Runtime.ExpectedSeconds(block, rounds, isFirst: earlier.Count == 0);
                if (work.Done(answer))
                    recorder.Add(new BlockResult(block, launch, work.Layouts[0].Seed, work.Of(block)));
            }
        }
        catch (WorkerFailedException failure) when (!isReady)
        {
            // It would not get to work the next time either.
            recorder.Fail(work.DropAll(), failure.Message);
        }
        catch (WorkerFailedException failure)
        {
            await FindGuiltyAsync(launched, work, launch, rounds, failure, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<BlockAnswer> AskAsync(
        Worker worker, Block block, BlockRequest request, LeftOutCases leftOut, CancellationToken cancellation)
    {
        var rest = leftOut.Rest(block);
        var answer = await worker.AskAsync<BlockAnswer>(request.Only(rest), LaunchWorker.Patience, cancellation).ConfigureAwait(false);
        return answer.Among(rest, [.. block.Cases.Select(c => leftOut.StatusOf(c).Trouble)]);
    }

    /// <summary>Leaves out the cases of the next block that end a worker each by itself; the block, if none does.</summary>
    private async Task FindGuiltyAsync(
        LaunchWorker launched, LaunchPasses work, int launch, int rounds, WorkerFailedException failure,
        CancellationToken cancellation)
    {
        var (block, folder, leftOut) = (work.Next!, work.Layout.Folder, launched.LeftOut);
        var request = BlockRequest.Of(block, rounds, seed: 0);
        var rest = leftOut.Rest(block);
        try
        {
            var alone = new CaseByCase(end => launched.StartAsync(folder, end), PatienceWithACase);
            var answers = await alone.AskAsync<BlockAnswer>(rest.Select(i => request.Only([i])), cancellation).ConfigureAwait(false);
            foreach (var (i, answer) in rest.Zip(answers).Where(asked => asked.Second.Failure is not null))
                leftOut.Add(block.Cases[i], answer.Failure!);
        }
        catch (WorkerFailedException)
        {
            // No worker starts any more: the block is lost, and the next one tells.
        }
        if (leftOut.Rest(block).Count == rest.Count)
            recorder.Fail(work.DropNext(), FormattableString.Invariant(
                $"{failure.Message}, in launch {launch + 1} at {block.Label}; no case of it does that alone"));
    }

    private void Report(int launch, Block block)
    {
        var done = Math.Clamp(doneSeconds / totalSeconds, 0, 1);
        // At the machine's own pace, once there is some of it to see.
        progress.Report(new MeasurementProgress(
            done, doneSeconds > PaceSeconds ? watch.Elapsed * ((1 - done) / done) : null,
            $"launch {launch + 1}: {block.Cases[0].Runtime} {block.Cases[0].Version} {block.Label}"));
    }
}
