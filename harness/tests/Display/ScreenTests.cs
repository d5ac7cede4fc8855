using Bench.Catalogue;
using Bench.Cli.Display;
using Bench.Cli.Jobs;
using Bench.Measurement;
using Bench.Reporting.Findings;
using Bench.Results;
using Bench.Tables;
using NUnit.Framework;

namespace Bench.Tests.Display;

/// <summary>What is printed fits the screen it is printed on.</summary>
public sealed class ScreenTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    [Test]
    public void WordsAreBrokenAtSpacesAndGoOnBelowEachOther() => Assert.That(
        WrappedText.Of("label", "one two three four", 7, 16).Split('\n'), Is.EqualTo(["label  one two", "       three", "       four"]));

    [Test]
    public void ALongLabelHasALineOfItsOwnAndALongWordStaysWhole() => Assert.That(
        WrappedText.Of("a long label", "unbreakable word", 4, 10).Split('\n'), Is.EqualTo(["a long label", "    unbreakable", "    word"]));

    [Test]
    public void AScreenTakesWhatFitsWholeOnly()
    {
        var screen = new ScreenText(3);

        Assert.That(screen.TryAdd("1\n2"), Is.True);
        Assert.That(screen.TryAdd("3\n4"), Is.False);
        Assert.That(screen.TryAdd(new string('x', ScreenText.Width + 1)), Is.False);
        Assert.That(screen.TryAdd("3"), Is.True);
        Assert.That(screen.Lines, Is.EqualTo(["1", "2", "3"]));
    }

    [TestCase("reference", "all", " --workload state_read")]
    [TestCase("method", "all", " --workload state_read")]
    [TestCase("method", "small", "")]
    public void TheEndOfARunIsAScreenThatTellsWhatShowsTheRest(string run, string choice, string figures)
    {
        var data = new Analysis.Dataset(RunFiles.Shown(Path.Combine(Root, "results", run)), TestData.RealCatalogue);
        if (choice == "small")
            data = new Analysis.Dataset(
                [.. data.Runs.Select(each => each with { Summary = [.. each.Summary.Where(row => row.Suite == Kernel.ControlSuite || row.Strategy is "c_static" or "module_state")] })],
                data.Catalogue);

        var lines = RunEnd.Lines(new Evidence(data), data.Runs[0].Fits, "FOLDER", "FOLDER/report.html", ScreenText.Rows);

        Assert.That(lines, Has.Count.InRange(8, ScreenText.Rows).And.All.Property("Length").LessThanOrEqualTo(ScreenText.Width));
        Assert.That(lines[^1], Is.EqualTo("report    FOLDER/report.html"));
        Assert.That(lines, Has.Some.EqualTo($"cases     bench show FOLDER{figures}"));
        Assert.That(lines.Any(line => line.StartsWith("module_state ", StringComparison.Ordinal)), Is.EqualTo(choice == "small"));
    }

    [Test]
    public void KernelsFitANarrowTerminal()
    {
        var plan = new RunPlanner(TestData.RealCatalogue, new Selection(), "-O2")
            .Plan([TestData.AnInterpreter(hexversion: 0x030800f0)], Precision.Default, 1);

        var lines = PlanText.Kernels(plan).Concat(PlanText.LeftOut(plan)).SelectMany(text => text.Split('\n')).ToList();

        Assert.That(lines, Has.All.Property("Length").LessThanOrEqualTo(PlanText.Width));
        Assert.That(lines, Has.Some.EqualTo("Caching.import_cache").And.Some.StartsWith("  module_state ").And.Some.StartsWith("absent    abi3-3.10 on "));
    }

    [Test]
    public void WhatQuickLeavesOutIsTold()
    {
        var planner = new RunPlanner(TestData.RealCatalogue, new Selection { Workloads = ["state_read"] }, "-O2");

        var quick = planner.Plan([TestData.AnInterpreter()], Precision.Quick, 1);

        Assert.That(quick.NotCore.Select(kernel => kernel.Strategy), Does.Contain("capsule_argument").And.Not.Contain("module_state"));
        Assert.That(PlanText.NotCore(quick), Does.EndWith(", not core: --precision default measures more"));
        Assert.That(planner.Plan([TestData.AnInterpreter()], Precision.Default, 1).NotCore, Is.Empty);
    }
}
