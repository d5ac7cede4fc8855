using Bench.Native;
using Bench.Protocol;
using Bench.Runtimes;

namespace Bench.Measurement;

/// <summary>The workers of one launch of a runtime: the same start, one after the other.</summary>
/// <param name="Runtime">What is measured.</param>
/// <param name="Build">Its modules.</param>
/// <param name="Start">How each worker is started.</param>
/// <param name="LeftOut">What is not asked for; modules that end a worker are added.</param>
/// <param name="Facts">Gets what they say of themselves.</param>
public sealed record LaunchWorker(RuntimePlan Runtime, NativeBuild Build, WorkerStart Start, LeftOutCases LeftOut, WorkerFacts Facts)
{
    /// <summary>Far beyond what a block takes, a minute under callgrind apart: only a hang gets there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private IReadOnlyList<string> Abis => [.. Runtime.LoadedAbis(Build).Where(LeftOut.IsLoaded)];

    /// <summary>A worker with the modules in a folder loaded; without those that end it, each by itself.</summary>
    /// <exception cref="WorkerFailedException">It does not get to work even so.</exception>
    public async Task<Worker> StartAsync(string folder, CancellationToken cancellation)
    {
        var abis = Abis;
        try
        {
            return await StartAsync(folder, abis, cancellation).ConfigureAwait(false);
        }
        catch (WorkerFailedException)
        {
            foreach (var abi in abis)
                if (await TroubleAsync(folder, abi, cancellation).ConfigureAwait(false) is { } trouble)
                    LeftOut.AddAbi(abi, $"cannot be loaded: {trouble}");
            if (Abis.Count is 0 || Abis.Count == abis.Count)
                throw;
            return await StartAsync(folder, Abis, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Loads the modules in a folder in place of others. What cannot be imported, the worker says of each case.</summary>
    /// <exception cref="WorkerFailedException">The worker failed.</exception>
    public Task LoadAsync(Worker worker, string folder, CancellationToken cancellation) => LoadAsync(worker, folder, Abis, cancellation);

    private async Task<string?> TroubleAsync(string folder, string abi, CancellationToken cancellation)
    {
        try
        {
            await using var worker = await StartAsync(folder, [abi], cancellation).ConfigureAwait(false);
            return null;
        }
        catch (WorkerFailedException failure)
        {
            return failure.Message;
        }
    }

    private async Task<Worker> StartAsync(string folder, IReadOnlyList<string> abis, CancellationToken cancellation)
    {
        var worker = await Worker.StartAsync(Start, Patience, cancellation).ConfigureAwait(false);
        try
        {
            await LoadAsync(worker, folder, abis, cancellation).ConfigureAwait(false);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task LoadAsync(Worker worker, string folder, IReadOnlyList<string> abis, CancellationToken cancellation)
    {
        var request = LoadRequest.Of(abis, folder, Build.Request.Host) with { Gil = GilChoice.Of(Runtime.Interpreter) };
        Facts.Note(await worker.AskAsync<LoadAnswer>(request, Patience, cancellation).ConfigureAwait(false));
    }
}
