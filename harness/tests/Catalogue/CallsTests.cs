using Bench.Measurement;
using Bench.Protocol;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

/// <summary>What the harness sends workers of calls.csv.</summary>
public sealed class CallsTests
{
    [TestCase("convention", "args=2;keywords=1", """[{"object":"a0"},{"object":"a1"},{"object":"first"}]""", """["first"]""")]
    [TestCase("convention_slot", "args=1;keywords=0", """[{"object":"a0"}]""", "[]")]
    [TestCase("construct", "args=0;keywords=0", "[]", "[]")]
    [TestCase("argparse_three", "args=0;keywords=3", """[{"object":"c"},{"object":"a"},{"object":"b"}]""", """["c","a","b"]""")]
    [TestCase("argparse_typed", "args=1;keywords=3", """[7,{"special":"float"},0.5,true]""", """["dtype","scale","flag"]""")]
    [TestCase("argparse_typed", "args=4;keywords=0", """[7,0.5,true,{"special":"float"}]""", "[]")]
    [TestCase("arg_clinic", "args=1;keywords=2", """[{"special":"prepared"},2,0.5]""", """["index","factor"]""")]
    [TestCase("argparse_error", "error=too_many", """[7,0.5,true,{"special":"float"},null]""", "[]", true)]
    [TestCase("argparse_error", "error=duplicate", "[7,7]", """["count"]""", true)]
    [TestCase("argparse_error", "error=type", "[\"7\"]", "[]", true)]
    public void ACallIsSentAsTheTableSays(string workload, string point, string values, string names, bool raises = false)
    {
        var kernel = TestData.RealCatalogue.Kernels.First(kernel => kernel.Workload == workload);
        var block = TestData.ABlock(TestData.ACase(kernel, parameters: point)) with { Workload = workload, Parameters = point };

        var request = BlockRequest.About("verify", block);

        // As it is read, too: a worker may be .NET.
        using var sent = System.Text.Json.JsonDocument.Parse(Wire.Write(request));
        var read = Wire.Read<BlockRequest>(sent.RootElement).Call!;
        Assert.That(Wire.Write(read.Values), Is.EqualTo(values));
        Assert.That(Wire.Write(read.Names), Is.EqualTo(names));
        Assert.That(read.Raises, Is.EqualTo(raises));
    }

    [Test]
    public void FunctionsOfWorkloadsWithoutArgumentsAreCalledWithWhatTheirModulePrepared() => Assert.That(
        TestData.RealCatalogue.Kernels.Where(kernel => kernel.Calls.Count > 0).Select(kernel => kernel.Suite).Distinct(),
        Is.EqualTo(["Calling"]));

    [TestCase("args=0;keywords=2", "work,,,first", @"kernels\.csv:2: calls\.csv has no name for each keyword of 'args=0;keywords=2'")]
    [TestCase("error=other", "work,unknown,7", @"kernels\.csv:2: calls\.csv has no call of work that raises 'other'")]
    [TestCase("args=1", "work,,nonsense", @"calls\.csv:2: 'nonsense' is an invalid JSON literal")]
    public void ALineThatAPointLacksIsNamed(string point, string line, string message) => Assert.That(
        () => TestData.ACatalogue(
            [$"work,Calling,AP,call,{point},all"], ["noop,-,call,-,nothing"], ["work,noop,capi"], [line]),
        Throws.TypeOf<BenchException>().With.Message.Matches("^" + message));
}
