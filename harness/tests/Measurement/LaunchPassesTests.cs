using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
using Bench.Protocol;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LaunchPassesTests
{
    private static readonly Block[] Blocks =
        [.. Enum.GetValues<Mode>().Select(mode => TestData.ABlock(TestData.ACase("c_static", mode)))];

    private static readonly BlockAnswer Answer = new([null], [10], [[100]]);

    private static readonly Layout[] Layouts = [new(1, "a"), new(2, "b")];

    private readonly LaunchPasses passes = new(Blocks, 3, Layouts, new Random(1));

    [Test]
    public void EachPassComesToEachBlockOnceInAnOrderOfItsOwn()
    {
        var visited = new List<Block>();
        while (passes.Next is { } block)
        {
            visited.Add(block);
            var isThrough = passes.Done(Answer);

            Assert.That((passes.Of(block).Count, isThrough), Is.EqualTo((visited.Count(other => other == block), visited.Count(other => other == block) == 3)));
        }

        var orders = visited.Chunk(Blocks.Length).ToList();
        Assert.That(orders, Has.Count.EqualTo(3).And.All.EquivalentTo(Blocks));
        Assert.That(orders.Select(order => string.Join(' ', order.Select(block => block.Mode))), Is.Unique);
        Assert.That(passes.Unfinished, Is.Empty);
    }

    // A file that is loaded cannot be loaded anew.
    [Test]
    public void ALayoutIsNotComeBackTo([ValueSource(typeof(Precision), nameof(Precision.All))] Precision precision)
    {
        var layouts = Enumerable.Range(0, precision.Layouts).Select(i => new Layout(i, $"{i}")).ToList();
        var work = new LaunchPasses(Blocks, precision.Passes, layouts, new Random(1));
        var loaded = new List<Layout>();
        while (work.Next is not null)
        {
            if (loaded.LastOrDefault() != work.Layout)
                loaded.Add(work.Layout);
            work.Done(Answer);
        }

        Assert.That(loaded, Is.EqualTo(layouts));
    }

    [Test]
    public void ABlockThatIsGivenUpIsNotComeToAgainAndKeepsWhatItHas()
    {
        for (var i = 0; i < Blocks.Length; i++)
            passes.Done(Answer);
        var given = passes.Next!;

        Assert.That(passes.DropNext(), Is.EqualTo([given]));

        var visited = new List<Block>();
        while (passes.Next is { } block)
        {
            visited.Add(block);
            passes.Done(Answer);
        }
        Assert.That(visited, Has.Count.EqualTo(2 * (Blocks.Length - 1)).And.None.EqualTo(given));
        Assert.That(passes.Unfinished, Is.EqualTo([given]));
        Assert.That(passes.Of(given), Has.Count.EqualTo(1));
    }

    [Test]
    public void WhatIsLeftIsGivenUpAtOnce()
    {
        var done = passes.Next!;
        passes.Done(Answer);

        Assert.That(passes.DropAll(), Is.EquivalentTo(Blocks));

        Assert.That((passes.Next, passes.Unfinished), Is.EqualTo(((Block?)null, (Block[])[done])));
    }
}
