using System.Text.Json;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Runs in time, from files to exit codes.</summary>
[Category("Program")]
public sealed class HistoryTests
{
    private static readonly MadeRun Run = new();

    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("", 0)]
    [TestCase("--fail-on slower:5%", 1)]
    public async Task AHistoryShowsWhereAStepBegan(string options, int code)
    {
        MakeEightDays();
        var ended = await HistoryAsync([.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(ended.ExitCode, Is.EqualTo(code), ended.Errors);
        Assert.That(ended.Output, Does.Match("work\\.s3 call +20260105T000000Z .+ \\+[56]\\.\\d\\d.%").And.Contain("8 runs of lab: 1 step "));
    }

    [Test]
    public async Task AHistoryIsForMachinesToo()
    {
        MakeEightDays();
        var csv = await HistoryAsync(["--format", "csv", "--fail-on", "slower"]);
        using var json = JsonDocument.Parse((await HistoryAsync(["--format", "json"])).Output);
        var step = json.RootElement.GetProperty("steps")[0];

        Assert.That(csv.Output, Does.Match("^case,run,cycles_before,cycles_after,difference,difference_low,difference_high,relative,p,changed\ncpython 3.13.0/capi/Caching/work/s3//call,20260105T000000Z(,[0-9.]+){7},\n$"));
        Assert.That((csv.ExitCode, csv.Errors), Is.EqualTo((1, "bench: 1 step slower\n")));
        Assert.That(step.GetProperty("relative").GetDouble(), Is.EqualTo(0.06).Within(0.003));
        Assert.That(step.GetProperty("case").GetString(), Does.EndWith("work/s3//call"));
    }

    [Test]
    public async Task WhatAHistoryLacksIsTold()
    {
        for (var day = 1; day <= 8; day++)
            (Run with { Name = $"2026010{day}T000000Z", Seed = day, Cases = day == 8 ? 19 : 20 }).In(temp);
        Directory.CreateDirectory(temp.In("lab/20260109T000000Z"));
        temp.Write("lab/20260109T000000Z/summary.csv", "");
        var ended = await HistoryAsync(["--strict"]);

        Assert.That(ended.ExitCode, Is.EqualTo(3), ended.Output);
        Assert.That(ended.Errors, Does.Match("20260109T000000Z: no launches.csv: left out\nbench: 1 case of earlier runs is not in the last, 20260108T000000Z\nbench: --strict: 1 case could not be judged\n$"));
    }

    [Test]
    public async Task ARunThatCannotBeReadIsLeftOut()
    {
        MakeEightDays();
        Directory.CreateDirectory(temp.In("lab/20260109T000000Z"));
        temp.Write("lab/20260109T000000Z/launches.csv", "garbage\n");
        var ended = await HistoryAsync(["--strict"]);

        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Output);
        Assert.That(ended.Output, Does.Contain("8 runs of lab: 1 step "));
        Assert.That(ended.Errors, Does.Match("^bench: [^\n]*20260109T000000Z/launches.csv line 1: no column [^\n]*: left out\nbench: --strict: a run is not whole, [^\n]*\n$"));
    }

    [Test]
    public async Task AHistoryNeedsRuns()
    {
        Run.In(temp);
        var ended = await HistoryAsync([]);

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: [^\n]*lab: 1 runs in this folder, a history needs 8 at least\n$"));
    }

    /// <summary>Case 3 is 6 % slower from the fifth on.</summary>
    private void MakeEightDays()
    {
        for (var day = 1; day <= 8; day++)
            (Run with { Name = $"2026010{day}T000000Z", Seed = day, Factor = i => i == 3 && day >= 5 ? 1.06 : 1 }).In(temp);
    }

    private Task<BenchProcess.Ended> HistoryAsync(params IEnumerable<string> options) => BenchProcess.RunAsync(["compare", "--history", temp.In("lab"), .. options]);
}
