using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class CallgrindDumpsTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TempFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void CountsAreReadByLabel()
    {
        folder.Write("out.1", Dump("Client Request: 0-3x1", "summary: 1234 5"));
        folder.Write("out.2", Dump("Client Request: 0-3x2", "summary: 2434"));

        Assert.That(CallgrindDumps.Read(folder.Path), Is.EqualTo(new Dictionary<string, long> { ["0-3x1"] = 1234, ["0-3x2"] = 2434 }));
    }

    [Test]
    public void TheDumpAtTheEndOfTheProgramIsPassedOver()
    {
        folder.Write("out", Dump("Program termination", "summary: 99"));

        Assert.That(CallgrindDumps.Read(folder.Path), Is.Empty);
    }

    [Test]
    public void ADumpWithoutTotalsIsPassedOver()
    {
        folder.Write("out", Dump("Client Request: 0-3x1", ""));

        Assert.That(CallgrindDumps.Read(folder.Path), Is.Empty);
    }

    private static string Dump(string trigger, string totals) => $"""
        # callgrind format
        version: 1
        creator: callgrind-3.19.0
        pid: 1
        cmd:  python3 worker.py
        part: 1


        desc: I1 cache:
        desc: Timerange: Basic block 1 - 2
        desc: Trigger: {trigger}

        positions: line
        events: Ir
        {totals}


        fn=(1) f
        1 1234

        """;
}
