using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

public sealed class LayoutLinkerTests
{
    private static readonly string[] Objects = [.. Enumerable.Range(0, 10).Select(i => $"{i}.o")];
    private static readonly string[] Pads = [.. Enumerable.Range(0, 4).Select(i => $"pad_{i}.o")];

    [Test]
    public void EveryObjectIsLinkedOnce([Range(0, 5)] int seed) =>
        Assert.That(LayoutLinker.Order(Objects, Pads, seed), Is.EquivalentTo(Objects.Concat(Pads)));

    [Test]
    public void ASeedRepeatsItsOrder()
    {
        var first = LayoutLinker.Order(Objects, Pads, 7);

        Assert.That(LayoutLinker.Order(Objects, Pads, 7), Is.EqualTo(first));
    }

    [Test]
    public void SeedsDifferInOrderAndPadding()
    {
        var layouts = Enumerable.Range(0, 5).Select(seed => LayoutLinker.Order(Objects, Pads, seed)).ToList();

        Assert.That(layouts.Select(layout => string.Join(' ', layout.Except(Pads))), Is.Unique);
        Assert.That(layouts.Select(layout => string.Join(' ', layout.Except(Objects))).Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void APadThatNoObjectFollowsIsLeftOut() =>
        Assert.That(LayoutLinker.Order(["a.o"], ["p.o", "q.o"], 1), Has.Count.EqualTo(2).And.One.EqualTo("a.o"));
}
