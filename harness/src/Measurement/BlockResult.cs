using Bench.Native;

namespace Bench.Measurement;

/// <summary>A block as one launch timed it.</summary>
/// <param name="Block">What was timed.</param>
/// <param name="Launch">Number of the launch, from 0.</param>
/// <param name="Layout">The seed of its layout.</param>
/// <param name="Answer">The worker's answer.</param>
public sealed record BlockResult(Block Block, int Launch, int Layout, BlockAnswer Answer)
{
    /// <summary>Nanoseconds an operation of the case at <paramref name="index"/> in each round; null if it was not timed.</summary>
    public double[]? Times(int index)
    {
        if (index < 0 || Answer.Status[index] is not null)
            return null;
        // Rows hold only the cases that were timed.
        var column = Answer.Status.Take(index).Count(status => status is null);
        return [.. Answer.Ns.Select(row => row[column] / (double)Answer.N[index])];
    }
}
