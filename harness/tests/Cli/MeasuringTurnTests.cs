using System.Diagnostics;
using Bench.Locking;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>A run beside another one, which is this process.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class MeasuringTurnTests
{
    private TempFolder temp = null!;
    private IDisposable? other;

    [SetUp]
    public async Task Measure()
    {
        temp = new TempFolder();
        other = await new MeasuringRuns(temp.In("measuring")).JoinAsync(MeasuringRun.Here("bench run --core"), waits: false, _ => { }, default);
    }

    [TearDown]
    public void End()
    {
        other?.Dispose();
        temp.Dispose();
    }

    [Test]
    public async Task AnotherRunIsWarnedOfInOneLine()
    {
        using var bench = Run("run", "--python", "dotnet", "--results", temp.Write("file", ""));
        var ended = await bench.EndAsync();

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.Errors);
        Assert.That(ended.Output.Split('\n'), Has.One.Matches(
            $@"^warning   another run of bench measures since \d\d:\d\d:\d\d UTC \(process {Environment.ProcessId}: bench run --core\): .+--wait$"));
    }

    [TestCase("run", "INT")]
    [TestCase("run", "TERM")]
    [TestCase("", "TERM")]
    public async Task OneThatWaitsSaysSoOnceAndEndsAtASignal(string command, string signal)
    {
        using var bench = Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--wait", "--results", temp.In("results")]);
        await bench.UntilAsync(() => bench.OutputSoFar.Contains("waiting", StringComparison.Ordinal) ? "" : null);
        await Task.Delay(TimeSpan.FromSeconds(1));

        var watch = Stopwatch.StartNew();
        await bench.SignalAsync(signal);
        var ended = await bench.EndAsync();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "a second where nothing else is done");
        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((4, "bench: interrupted\n")));
        Assert.That(ended.Output, Does.Match(
            $@"^waiting   another run of bench measures since [^\n]+\(process {Environment.ProcessId}: [^\n]+\): this one begins when that has ended\n$"));
        Assert.That(Directory.Exists(temp.In("results")), Is.False);
    }

    [Test]
    public async Task OneThatWaitsBeginsWhenTheOtherHasEnded()
    {
        using var bench = Run("run", "--wait", "--python", "dotnet", "--results", temp.Write("file", ""));
        await bench.UntilAsync(() => bench.OutputSoFar.Contains("waiting", StringComparison.Ordinal) ? "" : null);
        other!.Dispose();
        var ended = await bench.EndAsync();

        Assert.That(ended.Errors, Does.Contain("choose another folder with --results"), "it has begun");
    }

    private BenchProcess Run(params IEnumerable<string> arguments) => new(arguments, cache: temp.Path);
}
