using System.Diagnostics;
using Bench.Native;

namespace Bench.Measurement;

/// <summary>
/// Runs the workers: launch by launch, the runtimes of each launch in random order, all blocks of a runtime in
/// one worker in random order. A worker that dies costs the block it was at; another goes on with the rest.
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
            recorder.WriteSummary();
        }
    }

    private async Task LaunchAsync(
        RunPlan plan, RuntimePlan runtime, NativeBuild build, int launch, int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-layout-").FullName;
        try
        {
            var layout = await LayoutLinker.LinkAsync(build, seed, folder, cancellation).ConfigureAwait(false);
            var random = new Random(seed);
            var blocks = runtime.Blocks.ToArray();
            random.Shuffle(blocks);
            var start = new WorkerStart(
                runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: random.Next(),
                EnvironmentPadding: random.Next(4096), Wrapper: [], Environment: new Dictionary<string, string>());
            var next = 0;
            while (next < blocks.Length)
                next = await WorkAsync(runtime, start, LoadRequest.Of(runtime.Abis, folder, build.Request.Host), layout, blocks, next, launch, plan.Precision.Rounds, random, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        doneSeconds += RuntimePlan.StartSeconds;
    }

    /// <summary>One worker, from block <paramref name="next"/> on; returns the block to go on with.</summary>
    private async Task<int> WorkAsync(
        RuntimePlan runtime, WorkerStart start, LoadRequest load, Layout layout, Block[] blocks, int next, int launch, int rounds, Random random,
        CancellationToken cancellation)
    {
        var isReady = false;
        try
        {
            await using var worker = await Worker.StartAsync(start, Patience, cancellation).ConfigureAwait(false);
            await LoadAsync(worker, load, cancellation).ConfigureAwait(false);
            await worker.AskAsync<WarmUpAnswer>(
                new { Do = "warm_up", Seconds = RuntimePlan.WarmUpSeconds }, Patience, cancellation).ConfigureAwait(false);
            isReady = true;
            for (; next < blocks.Length; next++)
            {
                Report(launch, blocks[next]);
                var answer = await worker.AskAsync<BlockAnswer>(
                    BlockRequest.Of(blocks[next], rounds, random.Next()), Patience, cancellation).ConfigureAwait(false);
                recorder.Add(new BlockResult(blocks[next], launch, layout.Seed, answer));
                doneSeconds += runtime.ExpectedSeconds(blocks[next], rounds);
            }
            return next;
        }
        catch (WorkerFailedException failure)
        {
            // A worker that never got to work would not the next time either.
            var lost = isReady ? blocks[next..(next + 1)] : blocks[next..];
            recorder.Fail(lost, launch, failure.Message);
            return next + lost.Length;
        }
    }

    private async Task LoadAsync(Worker worker, LoadRequest request, CancellationToken cancellation)
    {
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
