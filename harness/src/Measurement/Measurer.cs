using System.Diagnostics;
using Bench.Native;

namespace Bench.Measurement;

/// <summary>
/// Runs the workers: launch by launch, the runtimes of each launch in random order, all blocks of a runtime in
/// one worker, pass by pass. A worker that dies costs the block it was at; another goes on with the rest.
/// </summary>
public sealed class Measurer(NativeSource source, RunRecorder recorder, IProgress<MeasurementProgress> progress)
{
    // Far beyond what a block takes: only a hang gets there.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

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
        for (var launch = 0; launch < plan.Precision.Launches; launch++)
        {
            var runtimes = plan.Runtimes.Where(builds.ContainsKey).ToArray();
            random.Shuffle(runtimes);
            foreach (var runtime in runtimes)
                await LaunchAsync(plan, runtime, builds[runtime], launch, random.Next(), cancellation).ConfigureAwait(false);
            recorder.EndLaunch();
        }
    }

    private async Task LaunchAsync(
        RunPlan plan, RuntimePlan runtime, NativeBuild build, int launch, int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-layout-").FullName;
        try
        {
            var random = new Random(seed);
            var layouts = new List<Layout>();
            for (var i = 0; i < runtime.Layouts(plan.Precision); i++)
                layouts.Add(await LayoutLinker.LinkAsync(build, random.Next(), Path.Combine(folder, $"{i}"), cancellation).ConfigureAwait(false));
            var start = new WorkerStart(
                runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: random.Next(),
                EnvironmentPadding: random.Next(4096), Wrapper: [], Environment: new Dictionary<string, string>());
            var work = new LaunchPasses(runtime.Blocks, runtime.Passes(plan.Precision), layouts, random);
            try
            {
                while (work.Next is not null)
                    await WorkAsync(runtime, start, work, launch, runtime.RoundsInAPass(plan.Precision), random, cancellation).ConfigureAwait(false);
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
        RuntimePlan runtime, WorkerStart start, LaunchPasses work, int launch, int rounds, Random random,
        CancellationToken cancellation)
    {
        var isReady = false;
        try
        {
            await using var worker = await Worker.StartAsync(start, Patience, cancellation).ConfigureAwait(false);
            var loaded = work.Layout;
            await LoadAsync(worker, runtime, loaded, cancellation).ConfigureAwait(false);
            await worker.AskAsync<WarmUpAnswer>(
                new { Do = "warm_up", Seconds = RuntimePlan.WarmUpSeconds }, Patience, cancellation).ConfigureAwait(false);
            isReady = true;
            while (work.Next is { } block)
            {
                Report(launch, block);
                var earlier = work.Of(block);
                var layout = work.Layout;
                if (layout != loaded)
                    await LoadAsync(worker, runtime, loaded = layout, cancellation).ConfigureAwait(false);
                var answer = await worker.AskAsync<BlockAnswer>(
                    BlockRequest.Of(block, rounds, random.Next(), earlier.Count == 0 ? null : earlier[0]), Patience, cancellation).ConfigureAwait(false);
                recorder.AddPass(new BlockResult(block, launch, layout.Seed, [answer]), earlier.Sum(pass => pass.Ns.Count));
                doneSeconds += runtime.ExpectedSeconds(block, rounds, isFirst: earlier.Count == 0);
                if (work.Done(answer))
                    recorder.Add(new BlockResult(block, launch, work.Layouts[0].Seed, work.Of(block)));
            }
        }
        catch (WorkerFailedException failure)
        {
            // A worker that never got to work would not the next time either.
            recorder.Fail(isReady ? work.DropNext() : work.DropAll(), launch, failure.Message);
        }
    }

    private async Task LoadAsync(Worker worker, RuntimePlan runtime, Layout layout, CancellationToken cancellation)
    {
        var request = LoadRequest.Of(runtime.Abis, layout.Folder, runtime.Modules.Host);
        var answer = await worker.AskAsync<LoadAnswer>(request, Patience, cancellation).ConfigureAwait(false);
        foreach (var (abi, why) in answer.Failed)
            recorder.AddProblem($"{abi} kernels cannot be loaded: {why}");
    }

    private void Report(int launch, Block block)
    {
        var done = Math.Clamp(doneSeconds / totalSeconds, 0, 1);
        // The machine's own pace, once there is some of it to see.
        var left = doneSeconds > 5 ? watch.Elapsed.TotalSeconds * (1 - done) / done : totalSeconds - doneSeconds;
        progress.Report(new MeasurementProgress(
            done, TimeSpan.FromSeconds(left),
            $"launch {launch + 1}: {block.Cases[0].Runtime} {block.Cases[0].Version} {block.Label}"));
    }
}
