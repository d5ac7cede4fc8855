using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bench.Catalogue;
using Bench.Cli.Comparing;
using Bench.Cli.Jobs;
using Bench.Comparison;
using Bench.Reporting.Questions;
using Bench.Results;
using Bench.Statistics;
using Bench.Tables;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Comparison;

/// <summary>What compare prints for people: the answer first, and no more than they read.</summary>
public sealed class CompareOutputTests
{
    private const string Capsule = "hpy_global_capsule";

    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("reference")]
    [TestCase("main job")]
    [TestCase("one workload")]
    [TestCase("two machines")]
    [TestCase("two machines of another order")]
    [TestCase("ABIs")]
    [TestCase("runtimes")]
    [Category("Slow")]
    public void AnyTwoRunsFitAScreen(string what)
    {
        var gates = new[] { FailCondition.Parse("slower:5%") };
        var (text, errors, _) = what switch
        {
            "reference" => Compare(gates, PlantedRun.Reference.Original, Changed(PlantedRun.Reference).In(temp)),
            "main job" => Compare(gates, MainJob(PlantedRun.Reference, "before").In(temp), Changed(MainJob(PlantedRun.Reference, "after")).In(temp)),
            "one workload" => Compare(gates, PlantedRun.Method.Original, (PlantedRun.Method with { Factor = id => id.Strategy == "module_state" ? 1.2 : 1 }).In(temp)),
            "two machines" => Compare([], PlantedRun.Reference.Original, (Changed(PlantedRun.Reference) with { Machine = "another" }).In(temp)),
            // Each kernel takes a time of its own there.
            "two machines of another order" => Compare(
                [], PlantedRun.Reference.Original,
                (PlantedRun.Reference with { Machine = "another", Factor = id => id.Suite == Kernel.ControlSuite ? 1 : 0.5 + (Length(id) % 7 / 5.0) }).In(temp)),
            _ => Compare(new CompareRequestOf(gates) { By = what == "ABIs" ? "abi" : "runtime" }, PlantedRun.Reference.Original),
        };

        var lines = text.TrimEnd('\n').Split('\n');
        Assert.That(lines.Length + errors.Count(c => c == '\n'), Is.LessThanOrEqualTo(60), text);
        Assert.That(lines.Where(line => line.Length > 120), Is.Empty);
        foreach (var cut in lines.Where(line => line.StartsWith("… ", StringComparison.Ordinal) || line.StartsWith("- … ", StringComparison.Ordinal)))
            Assert.That(cut, Does.Match("^(- )?… \\d+ more.*, --(all|provenance)$"));
        Assert.That(text, Does.Match("\\d+ of \\d+ cases differ").And.Contain("geometric mean, %").And.Contain("Answers").And.Contain("What next"));
        if (what is "reference" or "main job" or "one workload")
            Assert.That(errors, Does.Match("^bench: \\d+ cases are slower by 5% or more\n$"));
    }

    [Test]
    public void WhatTheGateAsksForIsNamedFirst()
    {
        var before = new MadeRun { Cases = 40 };
        // Thirty larger changes, none of which the gate asks for.
        var after = before with { Name = "after", Seed = 2, Factor = i => i == 3 ? 1.06 : i > 9 ? 0.5 : 1 };
        var (text, _, code) = Compare([FailCondition.Parse("slower")], before.In(temp), after.In(temp));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(text, Does.Match("those that --fail-on asks for first\n- \\+[56][.\\d]+\u202f% work\\.s3 call "));
        Assert.That(text, Does.Contain("- … 21 more, --all"));
    }

    [Test]
    public void OneStrategyInSeveralAbisIsOneChange()
    {
        var before = new MadeRun { Abis = ["capi", "hpy-universal"] };
        var (text, _, _) = Compare([], before.In(temp), (before with { Name = "after", Seed = 2, Factor = i => i == 3 ? 1.06 : 1 }).In(temp));

        Assert.That(text, Does.Match("The change\n- \\+[56].*work\\.s3 call on cpython 3.13.0 through (capi|hpy-universal), [\\d.]+ → [\\d.]+.ns; 1 case more \\+[56][.\\d]+.%, in all 2\\s+ABIs\n"));
        Assert.That(text, Does.Contain("2 of 40 cases differ: 2 slower, 38 equivalent"));
    }

    [Test]
    public void GeometricMeansAreOfSuitesAndAbis()
    {
        var before = new MadeRun { Abis = ["capi", "hpy-universal"], Spread = 0 };
        // Two of twenty cases, each twice as slow: the twentieth root of four.
        var (text, _, _) = Compare([], before.In(temp), (before with { Name = "after", Factor = i => i is 3 or 4 ? 2 : 1 }).In(temp));

        Assert.That(text, Does.Match("geometric mean, % +Caching +all\n-[- ]+\nall +\\+7.18 +\\+7.18\ncapi +\\+7.18 +\\+7.18\nhpy-universal +\\+7.18 +\\+7.18\n"));
    }

    [Test]
    public void AnswersThatChangeAreTold()
    {
        using var before = new SampleRun().With("module_state", 1).With("clinic_state", 2)
            .WithBreakEven("module_state", 8, 5, "pays", "state_read", parameters: "member=field")
            .WithBreakEven("clinic_state", 8, 0.1, "marginal", "state_read", parameters: "member=field");
        using var after = new SampleRun { Run = "20260102T000000Z" }.With("module_state", 3).With("clinic_state", 2)
            .WithBreakEven("module_state", 8, -5, "spoiled", "state_read", parameters: "member=field")
            .WithBreakEven("clinic_state", 8, 0.3, "pays", "state_read", parameters: "member=field");
        var (text, _, _) = Compare([], before.Write().Path, after.Write().Path);

        // The gains of clinic_state do not differ beyond their intervals.
        Assert.That(text, Does.Match("Answers that change, 2 of \\d+\n"));
        Assert.That(text, Does.Match("- behind module_state the cache of state_read member=field on cpython 3.13.0 through capi: pays → costs more than it\\s+saves\n"));
        Assert.That(text, Does.Contain("- the way advised for a module function on cpython 3.13.0 through capi: module_state → clinic_state\n"));
    }

    [Test]
    public void PricesThatChangeAreTold()
    {
        var probe = QuestionList.All.SelectMany(question => question.Probes).First(probe => probe.Abi == Abis.CApi && probe.IsAccess);
        using var before = new SampleRun().With(probe, 3);
        using var after = new SampleRun { Run = "20260102T000000Z" }.With(probe, 0);
        var (text, _, _) = Compare([], before.Write().Path, after.Write().Path);

        Assert.That(text, Does.Match($"- {Regex.Escape(probe.Name)}, against doing nothing, in {probe.Workload} on cpython 3.13.0 through\\s+capi: costs more → costs the same"));
    }

    // With one strategy alone there would be no other to advise.
    [Test]
    public void AnswersAreThoseOfWholeRunsAboutChosenCases()
    {
        using var before = new SampleRun().With("module_state", 1).With("clinic_state", 2).WithBreakEven("module_state", 8, 5, "pays");
        using var after = new SampleRun { Run = "20260102T000000Z" }.With("module_state", 3).With("clinic_state", 2).WithBreakEven("module_state", 8, -5, "spoiled");
        var request = new CompareRequestOf([]) { Choose = _ => id => id.Strategy == "module_state" };
        var text = Compare(request, before.Write().Path, after.Write().Path).Output;

        Assert.That(text, Does.Contain("1 of 1 case differs").And.Contain("the way advised for a module function on cpython 3.13.0 through capi: module_state → clinic_state\n"));
        Assert.That(text, Does.Not.Contain("small_block"));
    }

    [Test]
    public void RunsThatAnswerTheSameAreSaidTo()
    {
        using var before = new SampleRun().With("module_state", 1).With("type_state", 2);
        using var after = new SampleRun { Run = "20260102T000000Z" }.With("module_state", 1.01).With("type_state", 2);
        var (text, _, _) = Compare([], before.Write().Path, after.Write().Path);

        Assert.That(text, Does.Match("Answers\nNone of \\d+ changes: "));
    }

    [Test]
    public void WithoutASummaryNoAnswerIsCompared()
    {
        var (text, _, _) = Compare([], new MadeRun().In(temp), new MadeRun { Name = "after" }.In(temp));

        Assert.That(text, Does.Contain("Not compared with before: lab/20260102T030405Z has no summary.csv of its own.\n\nWhat next"));
    }

    [Test]
    public void MachinesAreToldTheirOrdersAndNoSlowdowns()
    {
        using var first = new SampleRun().With("module_state", 1).With("type_state", 2).With("thread_local", 4);
        using var second = new SampleRun { Machine = "lab-2" }.With("module_state", 3).With("type_state", 2).With("thread_local", 4);
        var (text, _, _) = Compare([], first.Write().Path, second.Write().Path);

        Assert.That(text, Does.Contain("- lab-1: 20260101T000000Z, cpython 3.13.0, capi\n- lab-2: 20260101T000000Z, "));
        Assert.That(text, Does.Match(
            "Each machine's order of ways, where lab-1 and lab-2 differ\n- state_read member=field on cpython 3.13.0 through capi: "
            + "lab-1 module_state < type_state; lab-2 type_state <\\s+module_state\n"));
        Assert.That(text, Does.Not.Contain("slower").And.Not.Contain("before"));
        Assert.That(text, Does.Contain("1 of 3 cases differs: 1 more cycles, 2 "));
    }

    [Test]
    public void MachinesOfOneOrderAreSaidTo()
    {
        using var first = new SampleRun().With("module_state", 1).With("type_state", 2);
        using var second = new SampleRun { Machine = "lab-2" }.With("module_state", 1.2).With("type_state", 2.5);
        var (text, _, _) = Compare([], first.Write().Path, second.Write().Path);

        Assert.That(text, Does.Contain("Nowhere: both put the ways in the same order in 1 choice, as far as either can tell them apart."));
    }

    [Test]
    public void OfProvenanceWhatBothHaveIsShortenedToWhatDiffers()
    {
        static JsonObject Facts(string flags, string compiler, string more) => new()
        {
            ["flags"] = $"-DNDEBUG -fwrapv -fPIC {flags} -falign-functions=64 -falign-loops=64",
            ["compiler"] = compiler,
            [more] = "only here",
        };
        var request = new CompareRequestOf([]);
        string[] folders = [new MadeRun().In(temp, Facts("-O2", "GCC 12", "a")), new MadeRun { Name = "after" }.In(temp, Facts("-O3 -g", "GCC 14", "b"))];
        var text = Compare(request, folders).Output;

        Assert.That(text, Does.Match("differs in +before +after\n-[- ]+\nflags +… -O2 … +… -O3 -g …\ncompiler +GCC 12 +GCC 14\n… 2 more, --provenance\n"));
        Assert.That(Compare(request with { Provenance = true }, folders).Output, Does.Match(
            "flags +-DNDEBUG.*loops=64\ncompiler +GCC 12 +GCC 14\na +only here\nb +only here\n"));
    }

    [Test]
    public void TheNoiseOfTheRunHoldsForChosenCases()
    {
        var twins = CsvFormat.Text(new MadeRun().Rows().Take(12).Select((row, i) => row with
        {
            Launch = i,
            Case = "cpython 3.13.0/capi/Control/twins/twin_b/suite=Caching/call",
            MoveNs = row.NsMedian / 2,
        }), head: false);
        var before = temp.Write("before.csv", new MadeRun().Csv() + twins);
        var after = temp.Write("after.csv", (new MadeRun { Name = "after", Seed = 2, Factor = i => i == 3 ? 1.06 : 1 }).Csv());
        var text = Compare(new CompareRequestOf([]) { Choose = _ => id => id.Strategy == "s3" }, before, after).Output;

        Assert.That(text, Does.Contain("0 of 1 case differs: 1 inconclusive").And.Contain("(61.32 % at most)"));
    }

    [TestCase("difference.html", "<svg")]
    [TestCase("difference.md", "![What differs between before and after?](figures/compare.svg)")]
    public void APageHasEveryCaseAndAPlot(string name, string plot)
    {
        var page = temp.In(name);
        var (text, errors, _) = Compare(
            new CompareRequestOf([]) { Page = page }, new MadeRun().In(temp), new MadeRun { Name = "after", Seed = 2, Factor = i => i == 3 ? 1.06 : 1 }.In(temp));
        var written = File.ReadAllText(page);

        Assert.That(written, Does.Contain("1 of 20 cases differs").And.Contain(plot).And.Contain("Every case").And.Contain("How to read it"));
        Assert.That(errors, Is.EqualTo($"report    {page}\n"));
        Assert.That(text, Does.Not.Contain("Every case\n"));
        if (name.EndsWith(".md", StringComparison.Ordinal))
        {
            Assert.That(written, Does.Contain("| work.s19 call |"));
            Assert.That(File.ReadAllText(temp.In("figures/compare.svg")), Does.Contain("work s3 call"));
        }
    }

    private static int Length(CaseId id) => id.Strategy.Length + id.Workload.Length;

    private static PlantedRun MainJob(PlantedRun run, string name) => run with
    {
        Name = name,
        Has = id => id.Runtime is "cpython 3.13.0" or "dotnet 10.0" && id.Mode is "call" or "latency",
    };

    /// <summary>One strategy much slower, and each workload of another a little.</summary>
    private static PlantedRun Changed(PlantedRun run) => run with
    {
        Factor = id => id.Strategy == Capsule ? 1.5 : id.Strategy.Contains("static", StringComparison.Ordinal) ? 1.04 + (Length(id) / 500.0) : 1,
        Facts = new() { ["start"] = "2026-11-25T23:00:00+00:00", ["flags"] = "-O3", ["git_commit"] = "0123", ["kernel_source"] = "12f8c6a62da5", ["compiler"] = "GCC 14" },
    };

    private static (string Output, string Errors, int Code) Compare(IReadOnlyList<FailCondition> gates, params string[] paths) =>
        Compare(new CompareRequestOf(gates), paths);

    private static (string Output, string Errors, int Code) Compare(CompareRequestOf asked, params string[] paths)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = new CompareJob(asked.Request(paths), TestData.RealCatalogue, output, errors).Run();
        return (output.ToString(), errors.ToString(), code);
    }

    /// <summary>What is asked of compare without its many options.</summary>
    private sealed record CompareRequestOf(IReadOnlyList<FailCondition> Gates)
    {
        public string? By { get; init; }
        public bool Provenance { get; init; }
        public string? Page { get; init; }
        public Func<IReadOnlyList<CaseId>, Predicate<CaseId>>? Choose { get; init; }

        public CompareRequest Request(IReadOnlyList<string> paths) => new()
        {
            Paths = paths, By = By, Choose = Choose, Settings = new ComparisonSettings { Threshold = PracticalThreshold.Parse("1%", "") },
            Format = TableFormat.Table, FailOn = Gates, Provenance = Provenance, Page = Page,
        };
    }
}
