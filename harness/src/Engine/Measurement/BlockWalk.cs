using Bench.Native;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>Asks workers about one block after the other, and about its cases one at a time where a worker ends at a block.</summary>
/// <param name="launched">How workers are started.</param>
/// <param name="patience">How long a block may take.</param>
/// <param name="patienceWithACase">How long one case may take.</param>
public sealed class BlockWalk(LaunchWorker launched, TimeSpan patience, TimeSpan patienceWithACase)
{
    /// <param name="request">What is asked about a block, all its cases.</param>
    /// <param name="answered">Gets an answer, and the positions of the cases that it is about.</param>
    /// <param name="failed">Gets the position of a case that ended its worker, and how.</param>
    /// <param name="progress">Gets the block that is asked about.</param>
    /// <param name="cancellation">Ends the worker.</param>
    /// <exception cref="WorkerFailedException">No worker starts.</exception>
    public async Task AskAsync<T>(
        Func<Block, BlockRequest> request, Action<Block, IReadOnlyList<int>, T> answered, Action<Block, int, string> failed,
        IProgress<string> progress, CancellationToken cancellation)
        where T : class
    {
        Worker? worker = null;
        try
        {
            foreach (var block in launched.Runtime.Blocks)
            {
                progress.Report($"{launched.Runtime.Interpreter.Label} {block.Label}");
                worker ??= await StartAsync(cancellation).ConfigureAwait(false);
                var rest = launched.LeftOut.Rest(block);
                try
                {
                    var answer = await worker.AskAsync<T>(request(block).Only(rest), patience, cancellation).ConfigureAwait(false);
                    answered(block, rest, answer);
                }
                catch (WorkerFailedException failure)
                {
                    await worker.DisposeAsync().ConfigureAwait(false);
                    worker = null;
                    await AskAloneAsync(block, rest, failure.Message).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            if (worker is not null)
                await worker.DisposeAsync().ConfigureAwait(false);
        }

        async Task AskAloneAsync(Block block, IReadOnlyList<int> rest, string failure)
        {
            var alone = new CaseByCase(StartAsync, patienceWithACase);
            var answers = await alone.AskAsync<T>(rest.Select(i => request(block).Only([i])), cancellation).ConfigureAwait(false);
            foreach (var (i, (answer, why)) in rest.Zip(answers))
                if (answer is not null)
                    answered(block, [i], answer);
                else
                    failed(block, i, why!);
            if (answers.All(answer => answer.Failure is null))
                failed(block, rest[0], $"{failure} at the block {block.Label}; no case of it does that alone");
        }
    }

    private Task<Worker> StartAsync(CancellationToken cancellation) => launched.StartAsync(launched.Build.Folder, cancellation);
}
