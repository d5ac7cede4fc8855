using Bench.Native;

namespace Bench.Measurement;

/// <summary>A block as one launch timed it.</summary>
/// <param name="Block">What was timed.</param>
/// <param name="Launch">Number of the launch, from 0.</param>
/// <param name="Layout">The seed of its layout.</param>
/// <param name="Answer">The worker's answer.</param>
public sealed record BlockResult(Block Block, int Launch, int Layout, BlockAnswer Answer)
{
    // Quiet rounds agree to a few per cent, disturbed ones differ by half or more.
    private const double QuietMargin = 1.15;

    /// <summary>Nanoseconds an operation of the case at <paramref name="index"/> in each quiet round; null if it was not timed.</summary>
    public double[]? Times(int index)
    {
        if (index < 0 || Answer.Status[index] is not null)
            return null;
        var column = Column(index);
        return [.. QuietRounds().Select(row => row[column] / (double)Answer.N[index])];
    }

    // Rows hold only the cases that were timed.
    private int Column(int index) => Answer.Status.Take(index).Count(status => status is null);

    /// <summary>
    /// The rounds in which the call that does nothing took little more than at best, if a quarter of them are such:
    /// a neighbour on the same core makes calls 1.6 times as long, for milliseconds or for minutes. Chosen by a
    /// control and not by what is measured, so that no case is favoured. All rounds where most are disturbed.
    /// </summary>
    private IEnumerable<IReadOnlyList<long>> QuietRounds()
    {
        var control = Block.IndexOfCalibration(Catalogue.Kernel.NoArgs);
        if (control < 0 || Answer.Status[control] is not null || Answer.Ns.Count == 0)
            return Answer.Ns;
        var column = Column(control);
        var best = Answer.Ns.Select(row => row[column]).Order().ElementAt(Answer.Ns.Count / 20);
        var quiet = Answer.Ns.Where(row => row[column] <= best * QuietMargin).ToList();
        return quiet.Count * 4 >= Answer.Ns.Count ? quiet : Answer.Ns;
    }
}
