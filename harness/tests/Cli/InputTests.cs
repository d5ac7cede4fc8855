using System.Text.Json.Nodes;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Results on which a reader once did the wrong thing: each in Inputs stands for a kind of fault.</summary>
[Category("Program")]
public sealed class InputTests
{
    internal static readonly string Inputs =
        Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "harness", "tests", "Inputs");

    private static string Reference =>
        Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", "reference"), "2*Z", SearchOption.AllDirectories)[0];

    [Test]
    public async Task AGateThatCouldDecideNothingIsNotGreen()
    {
        var ended = await BenchAsync("compare before after_one_launch_3x_slower --fail-on slower");

        Assert.That(ended.ExitCode, Is.EqualTo(3));
        Assert.That(ended.Errors, Does.Match("^bench: --fail-on: 8 of 8 cases undecided: too few launches: [^\n]+\n$"));
        Assert.That(ended.Output, Does.Contain("0 of 8 cases differ: 8 inconclusive (too few launches)"));
    }

    [TestCase("--decided 0%", 0)]
    [TestCase("", 3)]
    public async Task WhoAsksForNothingToBeDecidedGetsThat(string options, int code) => Assert.That(
        (await BenchAsync($"compare before after_one_launch_3x_slower --fail-on slower {options}")).ExitCode, Is.EqualTo(code));

    [Test]
    public async Task WhatWasDecidedIsForMachinesToo()
    {
        var ended = await BenchAsync("compare before after_one_launch_3x_slower --format json");

        Assert.That(
            ended.Output,
            Does.Match("\"decided\": 0,\\s+\"undecided\": \\[\\s+\\{\\s+\"why\": \"too few launches\",\\s+\"cases\": 8\\s+\\}"));
    }

    [Test]
    public async Task AHistoryGoesOnOverPatchReleasesAndNamesTheUpgradeAtTheStep()
    {
        var ended = await BenchAsync("compare --history history_patch_upgrade --fail-on slower:5%");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Errors);
        Assert.That(ended.Output, Does.Match("state_read\\.recompute [^\n]* 20261007T080000Z [^\n]*\\+15\\.0")
            .And.Contain("3.11.7 → 3.11.9").And.Contain("cpython 3.11: 3.11.7 until run 20261006T080000Z, 3.11.9 from 20261007T080000Z"));
    }

    [Test]
    public async Task AHistoryOfTooFewRunsOfEachReleaseIsUndecided()
    {
        var ended = await BenchAsync("compare --history history_patch_upgrade --versions exact --fail-on slower");

        Assert.That(ended.ExitCode, Is.EqualTo(3), ended.Output);
        Assert.That(ended.Errors, Does.Contain("18 of 18 cases undecided: series too short"));
    }

    [Test]
    public async Task PatchReleasesCompare()
    {
        var ended = await BenchAsync("compare before after_patch_release");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(
            ended.Output,
            Does.Contain("0 of 8 cases differ: 7 equivalent, 1 inconclusive").And.Contain("cpython 3.11: 3.11.7 before, 3.11.9 after"));
    }

    [Test]
    public async Task PatchReleasesAreOtherRuntimesWhereThatIsAskedFor()
    {
        var ended = await BenchAsync("compare before after_patch_release --versions exact");

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(
            ended.Errors,
            Does.Match("^bench: [^\n]*no case in common \\(cpython 3\\.11\\.7; cpython 3\\.11\\.9\\): [^\n]*--versions minor\n$"));
    }

    [Test]
    public async Task UnderAStepStandsWhatChangedWithIt()
    {
        var ended = await BenchAsync("compare --history history_flags_change");

        Assert.That(ended.Output, Does.Match("changed from run 20261006T080000Z to 20261007T080000Z:\n[^\\0]*flags: -O2 [^\n]*→ -O0")
            .And.Match("compiler: [^\n]*→ cc 14").And.Contain("debug: false → true"));
    }

    [Test]
    public async Task AGateJudgesNoHardware()
    {
        var ended = await BenchAsync($"compare {Reference} cross_machine --fail-on slower:5%");

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: --fail-on: [^\n]+ differ in CPU model \\(AMD EPYC; Intel[^\n]+ on one machine, [^\n]+\n$"));
    }

    [TestCase("")]
    [TestCase("--fail-on slower:5% --force")]
    public async Task WhoInsistsComparesMachinesInCycles(string options)
    {
        var ended = await BenchAsync($"compare {Reference} cross_machine {options}");

        Assert.That(ended.ExitCode, Is.AnyOf(0, 1), ended.Errors);
        Assert.That(ended.Output, Does.Contain("Between machines: times in cycles"));
    }

    /// <summary>A name that a person gave says nothing of the processor.</summary>
    [Test]
    public async Task AnotherProcessorUnderTheSameNameIsAnotherMachine()
    {
        using var temp = new TempFolder();
        var before = new MadeRun().In(temp, Facts("AMD EPYC"));
        var after = new MadeRun { Name = "20260103T030405Z", Seed = 2 }.In(temp, Facts("Intel Xeon"));
        var gated = await BenchProcess.RunAsync("compare", before, after, "--fail-on", "slower");
        var plain = await BenchProcess.RunAsync("compare", before, after);

        Assert.That((gated.ExitCode, plain.ExitCode), Is.EqualTo((2, 0)), gated.Errors + plain.Errors);
        Assert.That(plain.Output, Does.Contain("Between machines: times in cycles"));
    }

    [Test]
    public async Task AFolderWithoutItsSummaryIsNotSaidToHaveBeenKilled() => Assert.That(
        await BenchAsync("show cross_machine"),
        Is.EqualTo(new BenchProcess.Ended(
            2, "", "bench: cross_machine: no summary.csv in this folder, which has a run's figures: bring it back; bench compare reads "
                + "what is there\n")));

    [Test]
    public async Task RowsAreChosenByTheirOwnNames()
    {
        var ended = await BenchAsync("show strategy_not_in_catalogue.csv --filter *my_new_way* --mode call");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("\nmy_new_way  member=field "));
    }

    [Test]
    public async Task WhatTheCatalogueDoesNotHaveIsDrawnAndToldToBeNoAdvice()
    {
        using var temp = new TempFolder();
        await BenchAsync($"plot strategy_not_in_catalogue.csv --figure ladder -o {temp.Path}");
        await BenchAsync($"report strategy_not_in_catalogue.csv -o {temp.Path}");

        Assert.That(File.ReadAllText(temp.In("ladder-state_read-call.svg")), Does.Contain(">my_new_way<"));
        Assert.That(
            File.ReadAllText(temp.In("report.md")),
            Does.Contain("state_read: in tables, but not in advice, as this build's catalogue does not have `my_new_way`"));
    }

    [Test]
    public async Task AWorkloadThatAFigureCannotPlaceIsTold()
    {
        using var temp = new TempFolder();
        temp.Write("made.csv", File.ReadAllText(Path.Combine(Inputs, "strategy_not_in_catalogue.csv"))
            .Replace(",state_read,my_new_way,", ",new_work,my_new_way,", StringComparison.Ordinal));
        var ended = await BenchProcess.RunInAsync(temp.Path, "plot", "made.csv", "--figure", "ladder");

        Assert.That(
            ended.Errors, Is.EqualTo("bench: new_work: no workload of this build's catalogue, and in no figure of ladder\n"), ended.Output);
    }

    [TestCase("name_with_newline.csv", "module\uFFFDstate")]
    [TestCase("name_with_nul.csv", "module\uFFFDstate")]
    [TestCase("name_with_escape.csv", "\uFFFD[31mred\uFFFD[0m")]
    public async Task ARowIsALineWhateverItsName(string file, string name)
    {
        var ended = await BenchAsync($"show {file}");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(7).And.Some.StartsWith($"{name}  "));
        Assert.That(ended.Output.Where(char.IsControl).Distinct(), Is.EqualTo("\n"));
    }

    [Test]
    public async Task EmptyColumnsAtTheEndAreNone() => Assert.That(
        await BenchAsync("show trailing_comma.csv"), Is.EqualTo(await BenchAsync("show small.csv")));

    [TestCase("status_failed_with_ns.csv", "1 case failed and has figures of other launches: [^\n]*/state_read/recompute/")]
    [TestCase("abi_and_mode_unknown.csv", "cases of ABI 'CAPI', which this bench does not know[^\n]*\n[^\n]*cases of mode 'Latency', which")]
    public async Task WhatIsOddIsTold(string file, string told)
    {
        var ended = await BenchAsync($"show {file}");

        Assert.That(ended.ExitCode, Is.Zero);
        Assert.That(ended.Errors, Does.Match(told));
    }

    private static JsonObject Facts(string model) => new()
    {
        ["status"] = "complete",
        ["machine_facts"] = new JsonObject { ["cpu_model"] = model },
    };

    private static Task<BenchProcess.Ended> BenchAsync(string commandLine) => BenchProcess.RunInAsync(Inputs, commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
