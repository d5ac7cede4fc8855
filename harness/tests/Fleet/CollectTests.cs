using System.Text.Json.Nodes;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Fleet;

[Platform("Linux")]
[Category("Fleet")]
public sealed class CollectTests
{
    private static readonly MadeRun Lab = new();
    private static readonly MadeRun Cloud = new() { Machine = "cloud", Seed = 2 };

    private TempFolder temp = null!;
    private TempFolder results = null!;

    [SetUp]
    public void MakeFolders() => (temp, results) = (new TempFolder(), new TempFolder());

    [TearDown]
    public void RemoveFolders()
    {
        temp.Dispose();
        results.Dispose();
    }

    [Test]
    public async Task TheNewestRunOfEachMachineIsCompared()
    {
        Make(Lab with { Name = "20260101T000000Z" }, "first");
        Make(Lab, "first");
        Make(Cloud, "second");
        var (code, output) = await CollectAsync(temp.In("first"), temp.In("second"));

        Assert.That(code, Is.Zero, output);
        Assert.That(Runs(), Is.EqualTo(["cloud/20260102T030405Z", "lab/20260101T000000Z", "lab/20260102T030405Z"]));
        Assert.That(output, Does.Contain("- cloud: 20260102T030405Z").And.Contain("- lab: 20260102T030405Z").And.Contain("0 of 20 cases differ"));
    }

    [TestCase("", false)]
    [TestCase("--raw", true)]
    public async Task BatchesStayBehindUnlessAskedFor(string option, bool expected)
    {
        File.WriteAllText(Path.Combine(Make(Lab), "raw.csv.gz"), "batches");
        var (code, output) = await CollectAsync([.. option.Split(' ', StringSplitOptions.RemoveEmptyEntries), temp.Path]);

        Assert.That(code, Is.Zero, output);
        Assert.That(File.Exists(results.In("lab/20260102T030405Z/launches.csv")), Is.True);
        Assert.That(File.Exists(results.In("lab/20260102T030405Z/raw.csv.gz")), Is.EqualTo(expected));
    }

    [Test]
    public async Task WhatIsCollectedAlreadyIsNoMistake()
    {
        Make(Lab);
        Make(Cloud);
        await CollectAsync(temp.Path);
        var (code, output) = await CollectAsync(temp.Path, results.Path);

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("is there   lab/20260102T030405Z").And.Contain("of 20 cases differ"));
    }

    [Test]
    public async Task AnotherRunOfTheSameNameIsRefusedAndTheFirstIsKept()
    {
        Make(Lab, "first");
        Make(Lab with { Seed = 7 }, "second");
        var (code, output) = await CollectAsync(temp.In("first"), temp.In("second"));

        Assert.That(code, Is.EqualTo(2), output);
        Assert.That(output, Does.Match("refused    .+/second/lab/20260102T030405Z: another run of that name is in .+ already\n"));
        Assert.That(File.ReadAllText(results.In("lab/20260102T030405Z/launches.csv")), Is.EqualTo(Lab.Csv()));
    }

    [Test]
    public async Task ARunUnderAnotherNameIsRefused()
    {
        var folder = Make(Lab);
        Directory.Move(folder, folder + "-copy");
        var (code, output) = await CollectAsync(temp.Path);

        Assert.That(code, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain("-copy: run.json names another machine or run"));
        Assert.That(Runs(), Is.Empty);
    }

    [TestCase("run.json")]
    [TestCase("launches.csv")]
    [TestCase("summary.csv")]
    [TestCase("status")]
    public async Task ARunThatIsNotWholeIsRefusedAndTheOthersAreCollected(string missing)
    {
        var folder = Make(Lab, status: missing == "status" ? "incomplete" : "complete");
        if (missing != "status")
            File.Delete(Path.Combine(folder, missing));
        Make(Cloud);
        var (code, output) = await CollectAsync(temp.Path);

        Assert.That(code, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain($"lab/20260102T030405Z: incomplete: {(missing == "status" ? "its run.json says so" : $"no {missing}")}\n"));
        Assert.That(Runs(), Is.EqualTo(["cloud/20260102T030405Z"]));
    }

    [Test]
    public async Task AFolderWithoutRunsIsToldApartFromOneThatIsNotThere()
    {
        Assert.That(await CollectAsync(temp.Path), Is.EqualTo((0, "collect.sh: complete runs of 0 machines: nothing to compare\n")));
        Assert.That(await CollectAsync(temp.In("none")), Is.EqualTo((2, $"collect.sh: {temp.In("none")}: no such folder\n")));
    }

    private Task<(int ExitCode, string Output)> CollectAsync(params IEnumerable<string> arguments) =>
        FleetScript.RunAsync("collect.sh", results.Path, arguments);

    /// <summary>machine/run, in order.</summary>
    private IEnumerable<string> Runs() => Directory.GetDirectories(results.Path).SelectMany(Directory.GetDirectories)
        .Select(folder => Path.GetRelativePath(results.Path, folder)).Order(StringComparer.Ordinal);

    /// <summary>The run's files, in a folder of folders of machines.</summary>
    private string Make(MadeRun run, string place = ".", string status = "complete")
    {
        using var made = new TempFolder();
        var source = run.In(made, new JsonObject { ["status"] = status });
        File.WriteAllText(Path.Combine(source, "summary.csv"), "schema\n");
        var folder = temp.In($"{place}/{run.Machine}/{run.Name}");
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(source, folder);
        return folder;
    }
}
