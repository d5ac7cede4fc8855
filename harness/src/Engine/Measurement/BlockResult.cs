using Bench.Protocol;
using Bench.Results;

namespace Bench.Measurement;

/// <summary>A block as one launch timed it.</summary>
/// <param name="Block">What was timed.</param>
/// <param name="Launch">Number of the launch, from 0.</param>
/// <param name="Layout">The seed of the layout, of the first where there are several passes.</param>
/// <param name="Passes">The worker's answers, one a pass: at least one.</param>
public sealed record BlockResult(Block Block, int Launch, int Layout, IReadOnlyList<BlockAnswer> Passes)
{
    // Quiet rounds agree to a few per cent, disturbed ones differ by half or more.
    private const double QuietMargin = 1.15;

    /// <summary>Why the case at <paramref name="index"/> was not timed, in one pass or in all; ok if it was.</summary>
    public CaseStatus StatusOf(int index) =>
        CaseStatus.OfTrouble(Passes.Select(pass => pass.Status[index]).FirstOrDefault(status => status is not null));

    /// <summary>Operations in a batch of the case at <paramref name="index"/>.</summary>
    public long N(int index) => Passes[0].N[index];

    /// <summary>Nanoseconds an operation of the case at <paramref name="index"/> in each quiet round; null if it was not timed.</summary>
    public double[]? Times(int index)
    {
        if (index < 0 || !StatusOf(index).IsOk)
            return null;
        var n = (double)N(index);
        var batches = Batches(index);
        return [.. QuietRounds(batches.Count).Select(round => batches[round] / n)];
    }

    /// <summary>Nanoseconds of the batches of the case at <paramref name="index"/>, by round, one pass after the other.</summary>
    public IReadOnlyList<long> Batches(int index) => [.. Passes.SelectMany(pass =>
    {
        // Rows hold only the cases that were timed.
        var column = pass.Status.Take(index).Count(status => status is null);
        return pass.Ns.Select(row => row[column]);
    })];

    /// <summary>
    /// The rounds in which the call that does nothing took little more than at best, if a quarter of them are such:
    /// a neighbour on the same core makes calls 1.6 times as long, for milliseconds or for minutes. Chosen by a
    /// control and not by what is measured, so that no case is favoured. All rounds where most are disturbed.
    /// </summary>
    private IEnumerable<int> QuietRounds(int rounds)
    {
        var all = Enumerable.Range(0, rounds);
        var control = Block.IndexOfCalibration(Catalogue.Kernel.NoArgs);
        if (control < 0 || !StatusOf(control).IsOk || rounds == 0)
            return all;
        var batches = Batches(control);
        var best = batches.Order().ElementAt(rounds / 20);
        var quiet = all.Where(round => batches[round] <= best * QuietMargin).ToList();
        return quiet.Count * 4 >= rounds ? quiet : all;
    }
}
