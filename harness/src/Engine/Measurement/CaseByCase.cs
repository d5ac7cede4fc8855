using Bench.Native;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>
/// Asks for cases one at a time where one of them ends its worker: so it is found, and the others are answered. A worker
/// serves until it ends; what it ended at is asked for again in a fresh one, so that no case is blamed for what another
/// left behind.
/// </summary>
/// <param name="start">Starts a worker with its modules loaded.</param>
/// <param name="patience">How long one case may take.</param>
public sealed class CaseByCase(Func<CancellationToken, Task<Worker>> start, TimeSpan patience)
{
    /// <param name="requests">One case each.</param>
    /// <param name="cancellation">Ends the worker.</param>
    /// <returns>For each request its answer, or how its worker ended.</returns>
    /// <exception cref="WorkerFailedException">No worker starts.</exception>
    public async Task<IReadOnlyList<(T? Answer, string? Failure)>> AskAsync<T>(
        IEnumerable<BlockRequest> requests, CancellationToken cancellation)
        where T : class
    {
        var answers = new List<(T?, string?)>();
        Worker? worker = null;
        try
        {
            foreach (var request in requests)
            {
                var isFresh = worker is null;
                worker ??= await start(cancellation).ConfigureAwait(false);
                var answer = await TryAsync<T>(worker, request, cancellation).ConfigureAwait(false);
                if (answer.Failure is not null && !isFresh)
                {
                    await worker.DisposeAsync().ConfigureAwait(false);
                    worker = await start(cancellation).ConfigureAwait(false);
                    answer = await TryAsync<T>(worker, request, cancellation).ConfigureAwait(false);
                }
                answers.Add(answer);
                if (answer.Failure is not null)
                {
                    await worker.DisposeAsync().ConfigureAwait(false);
                    worker = null;
                }
            }
        }
        finally
        {
            if (worker is not null)
                await worker.DisposeAsync().ConfigureAwait(false);
        }
        return answers;
    }

    private async Task<(T? Answer, string? Failure)> TryAsync<T>(Worker worker, BlockRequest request, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (await worker.AskAsync<T>(request, patience, cancellation).ConfigureAwait(false), null);
        }
        catch (WorkerFailedException failure)
        {
            return (null, failure.Message);
        }
    }
}
