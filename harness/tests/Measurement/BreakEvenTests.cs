using Bench.Analysis;
using Bench.Catalogue;
using Bench.Measurement;
using Bench.Protocol;
using Bench.Results;
using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class BreakEvenTests
{
    private static readonly Kernel Cache = Rung("module_state", "L3");
    private static readonly Kernel Slot = Rung("module_by_def", "L5", baseline: "noop_slot");
    private static readonly Kernel Recompute = Rung("recompute", "L∞");
    private static readonly IReadOnlyList<Case> Cases = [.. new[]
    {
        TestData.ANoop(), TestData.ANoop("noop_slot"), Cache, Slot, Recompute,
    }.Select(kernel => TestData.ACase(kernel))];

    // Ten operations a batch: no-op 10, slot no-op 6, cached 12, slot 9, recomputed 15 ns in the second round.
    private static readonly long[][] Rounds = [[110, 60, 130, 95, 150], [100, 60, 120, 90, 150], [100, 70, 120, 100, 160]];

    private static BreakEvenRow Row(Kernel cache, params IReadOnlyList<long[][]> launches)
    {
        var breakEven = new BreakEven();
        foreach (var rounds in launches)
            breakEven.Add(Result(rounds));
        return breakEven.Rows("run", Cases, new AaSpread([])).Single(row => row.Strategy == cache.Strategy);
    }

    private static BlockResult Result(long[][] rounds, IReadOnlyList<Case>? cases = null, string? recomputeStatus = null) => new(
        TestData.ABlock(cases ?? Cases), 0, 1,
        [new BlockAnswer([null, null, null, null, recomputeStatus], [10, 10, 10, 10, recomputeStatus is null ? 10 : 0], rounds)]);

    [Test]
    public void TheGainIsTakenWithinARound()
    {
        var row = Row(Cache, Rounds);

        Assert.Multiple(() =>
        {
            // 2, 3 and 4 ns; medians of whole operations 15 and 12 ns, above the no-op 2 ns.
            Assert.That(row.GainNs, Is.EqualTo(3).Within(1e-9));
            Assert.That((row.RecomputeNs, row.CachedNs), Is.EqualTo((15, 12)));
            Assert.That(row.PaysFromNs, Is.EqualTo(2).Within(1e-9));
            Assert.That((row.Recompute, row.Verdict), Is.EqualTo(("recompute", "pays")));
        });
    }

    [Test]
    public void WhatIsCalledDifferentlyIsTakenAboveItsOwnNoop()
    {
        var row = Row(Slot, Rounds);

        // (15−11)−(9.5−6), (15−10)−(9−6), (16−10)−(10−7): without the no-ops it would be 6.
        Assert.That(row.GainNs, Is.EqualTo(2).Within(1e-9));
        Assert.That(row.PaysFromNs, Is.EqualTo(3).Within(1e-9));
    }

    [Test]
    public void TheIntervalIsOverLaunches()
    {
        var worse = Rounds.Select(round => round.Select((ns, i) => i == 2 ? ns + 20 : ns).ToArray()).ToArray();

        var row = Row(Cache, Rounds, worse, Rounds);

        Assert.That((row.GainLow, row.GainNs, row.GainHigh), Is.EqualTo((1.0, 3.0, 3.0)).Within(1e-9));
    }

    [Test]
    public void WithoutARecomputationThereIsNoRow()
    {
        var breakEven = new BreakEven();
        breakEven.Add(Result([[100, 60, 120, 90]], recomputeStatus: "absent: no such API"));
        breakEven.Add(Result(Rounds, [.. Cases.Select(c => c with { Mode = Mode.Throughput })]));

        Assert.That(breakEven.Rows("run", Cases, new AaSpread([])), Is.Empty);
    }

    [TestCase(0.2, 1, BreakEvenVerdict.Pays)]
    [TestCase(-1, -0.2, BreakEvenVerdict.Spoiled)]
    [TestCase(-1, 1, BreakEvenVerdict.Marginal)]
    [TestCase(0.01, 0.05, BreakEvenVerdict.Marginal)]
    [TestCase(0.05, 1, BreakEvenVerdict.Marginal)]
    [TestCase(-0.05, -0.01, BreakEvenVerdict.Marginal)]
    public void TheVerdictNeedsTheWholeIntervalBeyondTheMargin(double low, double high, string verdict) =>
        Assert.That(BreakEvenVerdict.Of(new Interval((low + high) / 2, low, high), 0.1), Is.EqualTo(verdict));

    [Test]
    public void NoGainBelowTheSpreadOfTwinsIsBelieved()
    {
        var twins = TestData.ASummary(TestData.ACase(
            TestData.AKernel("twin_b", Kernel.Twins, Kernel.ControlSuite, reference: "twin_a"), parameters: "suite=Caching"));
        var breakEven = new BreakEven();
        breakEven.Add(Result(Rounds));

        var rows = breakEven.Rows("run", Cases, new AaSpread([twins.With([(FigureList.Ns, new(10, 10, 10)), (FigureList.Move, new(0, -5, 0.1))])]));

        Assert.That(rows.Select(row => row.Verdict), Has.All.EqualTo(BreakEvenVerdict.Marginal));
    }

    [Test]
    public void EveryCacheInTheCatalogueStandsBesideItsRecomputation()
    {
        var selection = new Selection { Workloads = ["import_cache", "small_block"] };
        var cases = selection.Cases(TestData.RealCatalogue, TestData.AnInterpreter(), Precision.Default);
        var expected = cases.Where(c => cases.Any(other => other.IsRecomputeOf(c))).ToHashSet();

        foreach (var block in BlockPlanner.Plan(cases))
            for (var i = 0; i < block.Cases.Count; i++)
                if (block.Owned[i] && expected.Remove(block.Cases[i]))
                    Assert.That(
                        block.IndicesOfRecompute(block.Cases[i]).Count(),
                        Is.EqualTo(cases.Count(c => c.IsRecomputeOf(block.Cases[i]))), block.Cases[i].Id);
        Assert.That(expected, Is.Empty);
    }

    private static Kernel Rung(string strategy, string rung, string baseline = "noop") =>
        TestData.AKernel(strategy, baseline: baseline) with { Rung = rung };
}
