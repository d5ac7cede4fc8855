using Bench.Native;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>
/// The blocks of a runtime in one launch: each is timed in several passes over all of them, each pass in an order of
/// its own. What disturbs the machine for as long as a block takes, or longer, so spoils one pass of it, of which the
/// other rounds know nothing; and every pass draws addresses anew. Passes take the layouts in stretches: a file that is
/// loaded cannot be loaded anew.
/// </summary>
public sealed class LaunchPasses
{
    private readonly Queue<Block> visits;
    private readonly Dictionary<Block, List<BlockAnswer>> answers = new(ReferenceEqualityComparer.Instance);
    private readonly int passes;

    /// <param name="blocks">What is timed.</param>
    /// <param name="passes">How often; at least as often as there are layouts.</param>
    /// <param name="layouts">Link orders to go through.</param>
    /// <param name="random">Draws the orders.</param>
    public LaunchPasses(IReadOnlyList<Block> blocks, int passes, IReadOnlyList<Layout> layouts, Random random)
    {
        this.passes = passes;
        Layouts = layouts;
        visits = new Queue<Block>(Enumerable.Range(0, passes).SelectMany(_ => Shuffled(blocks, random)));
        foreach (var block in blocks)
            answers.Add(block, []);
    }

    /// <summary>The link orders that the passes go through.</summary>
    public IReadOnlyList<Layout> Layouts { get; }

    /// <summary>The block to time next; null when all are done.</summary>
    public Block? Next => visits.Count == 0 ? null : visits.Peek();

    /// <summary>The layout in which <see cref="Next"/> is timed.</summary>
    /// <exception cref="InvalidOperationException">All are done.</exception>
    public Layout Layout => Layouts[answers[visits.Peek()].Count * Layouts.Count / passes];

    /// <summary>What earlier passes found of a block.</summary>
    public IReadOnlyList<BlockAnswer> Of(Block block) => answers[block];

    /// <summary>Notes the answer for <see cref="Next"/>, which is now another; whether the block is through all passes.</summary>
    public bool Done(BlockAnswer answer)
    {
        var timed = answers[visits.Dequeue()];
        timed.Add(answer);
        return timed.Count == passes;
    }

    /// <summary>Gives up the block that <see cref="Next"/> is.</summary>
    public IReadOnlyList<Block> DropNext()
    {
        var lost = visits.Dequeue();
        var rest = visits.Where(block => block != lost).ToList();
        visits.Clear();
        rest.ForEach(visits.Enqueue);
        return [lost];
    }

    /// <summary>Gives up whatever is left.</summary>
    public IReadOnlyList<Block> DropAll()
    {
        var lost = visits.Distinct().ToList();
        visits.Clear();
        return lost;
    }

    /// <summary>The blocks that were begun and are not through all passes.</summary>
    public IEnumerable<Block> Unfinished =>
        answers.Where(timed => timed.Value.Count > 0 && timed.Value.Count < passes).Select(timed => timed.Key);

    private static Block[] Shuffled(IReadOnlyList<Block> blocks, Random random)
    {
        Block[] shuffled = [.. blocks];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
