using System.Text.Json;
using Bench.Locking;
using NUnit.Framework;

namespace Bench.Tests.Locking;

/// <summary>Runs that measure hear of each other.</summary>
public sealed class MeasuringRunsTests
{
    private static readonly MeasuringRun First = new(1, DateTimeOffset.UnixEpoch, "machine", "0-1", "bench run --core");
    private static readonly MeasuringRun Second = First with { Process = 2 };

    private TempFolder temp = null!;
    private List<MeasuringRun> told = null!;

    [SetUp]
    public void MakeFolder() => (temp, told) = (new TempFolder(), []);

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [Test]
    public async Task TheSecondHearsOfTheFirstAndBeginsAllTheSame()
    {
        using var first = await JoinAsync(First);
        using var second = await JoinAsync(Second);

        Assert.That((first, second), Is.Not.EqualTo((first, (IDisposable?)null)));
        Assert.That(told, Is.EqualTo([First]));
        Assert.That($"{told[0]}", Is.EqualTo("another run of bench measures since 00:00:00 UTC (process 1: bench run --core)"));
    }

    [Test]
    public async Task OneThatHasEndedIsNoLongerTold()
    {
        (await JoinAsync(First))!.Dispose();
        using var second = await JoinAsync(Second);

        Assert.That(told, Is.Empty);
    }

    [TestCase("2,3", "machine")]
    [TestCase("0-1", "another, which shares the home folder")]
    public async Task OtherCoresAndMachinesAreNotDisturbed(string cores, string machine)
    {
        using var first = await JoinAsync(First);
        using var second = await JoinAsync(Second with { Cores = cores, Machine = machine });

        Assert.That(told, Is.Empty);
    }

    [Test]
    public async Task CoresThatCannotBeToldMayBeTheSame()
    {
        using var first = await JoinAsync(First with { Cores = "" });
        using var second = await JoinAsync(Second);

        Assert.That(told, Has.Count.EqualTo(1));
    }

    /// <summary>Its file is there, and nobody holds it.</summary>
    [Test]
    public async Task OneThatWasKilledCountsNoMore()
    {
        var left = temp.Write("killed.json", JsonSerializer.Serialize(First));
        using var second = await JoinAsync(Second, waits: true);

        Assert.That(told, Is.Empty);
        Assert.That(File.Exists(left), Is.False);
    }

    [Test]
    public async Task OneThatWaitsSaysSoOnceAndBeginsWhenTheOtherEnds()
    {
        var first = await JoinAsync(First);
        var second = JoinAsync(Second, waits: true);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.That((second.IsCompleted, told.Count), Is.EqualTo((false, 1)));

        first!.Dispose();

        using var begun = await second.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That((begun, told.Count), Is.EqualTo((begun, 1)));
    }

    [Test]
    public async Task OfTwoThatWaitOneBegins()
    {
        var first = await JoinAsync(First);
        Task<IDisposable?>[] waiting = [JoinAsync(Second, waits: true), JoinAsync(Second with { Process = 3 }, waits: true)];
        first!.Dispose();

        var begun = await Task.WhenAny(waiting);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.That(waiting.Count(run => run.IsCompleted), Is.EqualTo(1));
        (await begun)!.Dispose();
        foreach (var run in waiting)
            (await run.WaitAsync(TimeSpan.FromSeconds(10)))!.Dispose();
    }

    [Test]
    public async Task AWaitThatIsEndedEnds()
    {
        using var first = await JoinAsync(First);
        using var interruption = new CancellationTokenSource();
        var second = JoinAsync(Second, waits: true, interruption.Token);

        await interruption.CancelAsync();

        Assert.That(async () => await second.WaitAsync(TimeSpan.FromSeconds(1)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task AFolderThatCannotBeMadeEndsNoRun() => Assert.That(
        await new MeasuringRuns(Path.Combine(temp.Write("file", ""), "measuring")).JoinAsync(First, waits: true, told.Add, default), Is.Null);

    private Task<IDisposable?> JoinAsync(MeasuringRun run, bool waits = false, CancellationToken interruption = default) =>
        new MeasuringRuns(temp.Path).JoinAsync(run, waits, told.Add, interruption);
}
