using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Runs that come to grief before or while they measure.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class FailedRunTests
{
    private TempFolder temp = null!;

    [OneTimeSetUp]
    public Task Build() => RealPython.BuildAsync();

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task AnInterruptedBuildIsAnInterruptedRunWithoutAFolder(string signal)
    {
        using var run = new TinyRun(cache: temp.In("cache"));
        await run.Bench.UntilAsync(() => TinyRun.Files(temp.In("cache"), "CMakeCache.txt") is [var file, ..] ? file : null);
        await run.Bench.SignalAsync(signal);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Output);
        Assert.That(ended.Errors, Does.Contain("bench: interrupted"));
        Assert.That(Directory.GetDirectories(run.ResultsFolder), Is.Empty);
    }

    [Test]
    public async Task AnInterruptedBuildIsTakenUpAgain()
    {
        using (var run = new TinyRun(cache: temp.In("cache")))
        {
            await run.Bench.UntilAsync(() => TinyRun.Files(temp.In("cache"), "CMakeCache.txt") is [var file, ..] ? file : null);
            await run.Bench.SignalAsync("KILL");
            await run.Bench.EndAsync();
            Assert.That(run.Status, Is.EqualTo("incomplete"));
        }
        using var again = new TinyRun(cache: temp.In("cache"));
        await again.UntilTheFirstLaunchRowAsync();
    }

    [Test]
    public async Task ABuildThatFailsIsToldInTheCompilersWordsAndLeavesNoFolder()
    {
        using var run = new TinyRun(null, temp.In("cache"), "--cflags=-fnonsense");
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: native/ does not build for cpython .+error: .*-fnonsense[^\n]*\n$"));
        Assert.That(Directory.GetDirectories(run.ResultsFolder), Is.Empty);
    }

    [Test]
    public async Task ACacheThatCannotBeMadeIsNamed()
    {
        using var run = new TinyRun(cache: Path.Combine(temp.Write("file", ""), "cache"));
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: the cache .+ cannot be written: set BENCH_CACHE to another folder\n$"));
        Assert.That(Directory.GetDirectories(run.ResultsFolder), Is.Empty);
    }

    [Test]
    public async Task AFullDiskKeepsWhatWasMeasured()
    {
        using var disk = await SmallDisk.MountAsync(temp.In("disk"), "40k");
        using var run = new TinyRun(results: disk.Path);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(4));
        Assert.That(ended.Errors, Does.StartWith("bench: stopped: the disk is full; make room"));
        Assert.That(run.Status, Is.EqualTo("incomplete"));
        Assert.That(run.Rows("launches.csv"), Is.Not.Empty);
        Assert.That(run.Rows("launches.csv").Select(row => row.Length), Has.All.EqualTo(18));
        Assert.That(run.Raw(), Does.EndWith("\n"));
    }

    [TestCase("size=8k")]
    [TestCase("nr_inodes=4")]
    [TestCase("size=8k,ro")]
    public async Task ResultsWithoutRoomAreRefusedBeforeAnythingIsBuilt(string size)
    {
        using var disk = await SmallDisk.MountAsync(temp.In("disk"), size);
        using var run = new TinyRun(results: disk.Path, cache: temp.In("cache"));
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: .+choose another folder with --results\n$"));
        Assert.That(Directory.GetDirectories(disk.Path), Is.Empty);
        Assert.That(Directory.Exists(temp.In("cache/native")), Is.False);
    }

    [Test]
    public async Task ResultsThatCannotBeWrittenAreRefused()
    {
        using var run = new TinyRun(results: temp.Write("file", ""));
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match("^bench: .+choose another folder with --results\n$"));
    }
}
