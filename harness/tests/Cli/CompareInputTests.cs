using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Bad input: one line with file and line number, and exit code 2.</summary>
[Category("Program")]
public sealed class CompareInputTests
{
    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("", "bad.csv: the file is empty")]
    [TestCase("HEAD", "bad.csv: no measured case in it")]
    [TestCase("HEAD 1,r,m,b,c,0,7", "bad.csv line 2: 7 fields where the head has 18: the row is cut off")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,NaN,1,1,1,,,,1,1", "bad.csv line 2: ns_median is 'NaN', not a number")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,-3,1,1,1,,,,1,1", "bad.csv line 2: ns_median is -3: a time is above zero")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,\"3,5\",1,1,1,,,,1,1", "bad.csv line 2: ns_median is '3,5', not a number: write decimals with a point")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,5,1,1,1,,,,1,1", "bad.csv line 2: 19 fields where the head has 18: .+ decimal comma")]
    [TestCase("HEAD 1,r,m,b,c,x,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: launch is 'x', not a whole number")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 3: case c is there twice in launch 0 of run r")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,0,1", "bad.csv line 2: clock_ns is 0: a time is above zero")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,NaN,1", "bad.csv line 2: clock_ns is 'NaN', not a number")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,-2", "bad.csv line 2: noargs_ns is -2: a time is above zero")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,NaN,,,1,1", "bad.csv line 2: added_ns is 'NaN', not a number")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,1e38,,,1,1", "bad.csv line 2: added_ns is 1e38: no figure of bench is above a trillion")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,1e-46,1,1,1,,,,1,1", "bad.csv line 2: ns_median is 1e-46: a time is above zero, and a kernel's above a ten thousandth")]
    [TestCase("HEAD ,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: schema is '', not a number from 1")]
    [TestCase("HEAD 0,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: schema is '0', not a number from 1")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1 HEAD", "bad.csv line 3: schema is 'schema', not a number from 1: this is a second head")]
    [TestCase("1,,3 1,2,3", "bad.csv line 1: column 2 has no name: is the head missing")]
    [TestCase("RAW 0,c,0.5,100", "bad.csv line 2: n is '0.5', not a whole number")]
    [TestCase("RAW 0,c,10,100 1,r,0,7,0,c,10,100", "bad.csv line 3: round 0 of case c does not come after round 0: is a row there twice")]
    [TestCase("HEAD 1,r,m,b,c,0,7,1,0,3,1,1,1,,,,1,1", "bad.csv line 2: rounds is 0")]
    [TestCase("HEAD 1,r,m,b,c,0,7,0,1,3,1,1,1,,,,1,1", "bad.csv line 2: n is 0")]
    [TestCase("HEAD 1,r,m,b,,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: case is empty")]
    [TestCase("HEAD 1,r,,b,c,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: machine is empty")]
    [TestCase("SUMMARY 10,11,12,20,6,ok", "bad.csv line 2: ns does not lie between ns_low and ns_high")]
    [TestCase("SUMMARY 10,9,NaN,20,6,ok", "bad.csv line 2: ns_high is 'NaN', not a number")]
    [TestCase("SUMMARY 10,9,12,20,0,ok", "bad.csv line 2: launches is 0")]
    [TestCase("SUMMARY 10,9,12,0,6,ok", "bad.csv line 2: cycles is 0: a time is above zero")]
    [TestCase("SUMMARY 10,9,12,20,6,bogus", "bad.csv line 2: status is neither ok nor")]
    [TestCase("SUMMARY ,,,,6,ok", "bad.csv line 2: ns is '', not a number")]
    [TestCase("SUMMARY 10,9,12,20,6,failed:why", "bad.csv: no measured case in it")]
    [TestCase("HEAD 99,r,m,b,c,0,7,1,1,3,1,1,3,,,,1,1", "bad.csv line 2: schema 99 is of a newer bench")]
    [TestCase("schema,run,machine,case,ns_median 1,r,m,c,3", "bad.csv line 1: no column 'launch'")]
    [TestCase("a,b,c 1,2,3", "bad.csv line 1: no column 'ns_median', 'ns_low' or 'round'")]
    [TestCase("a;b;c 1;2;3", "bad.csv line 1: columns are separated by semicolons")]
    [TestCase("a,a 1,2", "bad.csv line 1: column 'a' is there twice")]
    [TestCase("\u0000\u0001\u0002\u0003", "bad.csv line 1: no column ")]
    public async Task ABadFileIsTold(string text, string message)
    {
        var head = new MadeRun { Cases = 0 }.Csv().Trim();
        // A space stands for a line's end.
        text = text.Replace("HEAD", head, StringComparison.Ordinal)
            .Replace("RAW ", "schema,run,launch,layout,round,case,n,ns 1,r,0,7,", StringComparison.Ordinal)
            .Replace("SUMMARY ", "run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,cycles,launches,status r,m,cpython,3.13.0,capi,s,w,s,,call,", StringComparison.Ordinal);
        var bad = temp.Write("bad.csv", text.Replace(' ', '\n'));
        await AssertRefusedAsync(message, bad, temp.Write("good.csv", new MadeRun().Csv()));
    }

    [Test]
    public async Task RandomBytesAreTold()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(temp.In("junk.csv"), bytes);
        await AssertRefusedAsync("junk.csv line 1: ", temp.In("junk.csv"), temp.In("junk.csv"));
    }

    [Test]
    public async Task GzipThatIsDamagedIsTold()
    {
        File.WriteAllBytes(temp.In("junk.csv.gz"), [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        await AssertRefusedAsync("junk.csv.gz line 1: cannot be read on: the file is cut off or damaged", temp.In("junk.csv.gz"), temp.In("junk.csv.gz"));
    }

    [Test]
    public async Task AFolderWithoutResultsIsTold()
    {
        Directory.CreateDirectory(temp.In("empty"));
        await AssertRefusedAsync("empty: no launches.csv, summary.csv or raw.csv.gz in this folder", temp.In("empty"), temp.In("empty"));
    }

    [Test]
    public async Task AFolderOfRunsIsNoRun()
    {
        new MadeRun().In(temp);
        new MadeRun { Name = "20260103T030405Z" }.In(temp);
        await AssertRefusedAsync("lab: no run, but 2 of them: name one, such as ", temp.In("lab"), temp.In("lab"));
    }

    [TestCase("no JSON", " line 1: this is no JSON object")]
    [TestCase("[]", " line 1: this is no JSON object")]
    [TestCase("{\"run\":\"a\",\"run\":\"b\"}", " line 1: this is no JSON object")]
    [TestCase("{\"compiler\":[\"\\ud800\"]}", ": holds text that is no Unicode")]
    [TestCase("{\"\\ud800\":1}", ": holds text that is no Unicode")]
    public async Task ProvenanceThatIsBrokenIsTold(string text, string message)
    {
        var folder = new MadeRun().In(temp);
        File.WriteAllText(Path.Combine(folder, "run.json"), text);
        await AssertRefusedAsync("run.json" + message, folder, folder);
    }

    [Test]
    public Task AnEmptyNameIsTold() => AssertRefusedAsync("a run has an empty name: is a variable not set", "", temp.Write("good.csv", new MadeRun().Csv()));

    [Test]
    public async Task ProvenanceOfAnotherRunIsTold()
    {
        var folder = new MadeRun().In(temp);
        File.WriteAllText(Path.Combine(folder, "run.json"), "{\"run\":\"20250101T000000Z\",\"status\":\"complete\"}");
        await AssertRefusedAsync("holds run 20260102T030405Z, but run.json beside it is of 20250101T000000Z", folder, folder);
    }

    [Test]
    public async Task AFileThatIsNoneOfBenchIsNotPassedOver()
    {
        var folder = new MadeRun().In(temp);
        temp.Write("lab/20260102T030405Z/launches.csv", "garbage\n");
        temp.Write("lab/20260102T030405Z/summary.csv", "run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high\nr,m,cpython,3.13.0,c,s,w,s,,call,1,1,1\n");
        await AssertRefusedAsync("launches.csv line 1: no column ", folder, folder);
    }

    [Test]
    public async Task ARunIsNotPutTogetherWithItself()
    {
        var (a, b) = (new MadeRun().In(temp), (new MadeRun() with { Machine = "other" }).In(temp));
        await AssertRefusedAsync("run lab/20260102T030405Z is there 2 times .+: name it once", a, a, b, "--by", "machine");
    }

    [Test]
    public Task AFileThatIsNotThereIsTold() => AssertRefusedAsync("no-such.csv: ", temp.In("no-such.csv"), temp.In("no-such.csv"));

    [Test]
    public Task RunsWithoutACommonCaseAreTold() => AssertRefusedAsync(
        "no case in common", temp.Write("a.csv", new MadeRun().Csv()), temp.Write("b.csv", new MadeRun { Runtime = "cpython 3.8.0" }.Csv()));

    [TestCase("--threshold nonsense", "--threshold 'nonsense': write 2%, 0.1ns")]
    [TestCase("--threshold -1%", "--threshold '-1%': write 2%, 0.1ns")]
    [TestCase("--threshold 2", "--threshold '2': write 2%, 0.1ns")]
    [TestCase("--threshold 1e99%", "--threshold '1e99%': write 2%, 0.1ns")]
    [TestCase("--fail-on nonsense", "--fail-on 'nonsense': write slower")]
    [TestCase("--fail-on slower:5", "--fail-on slower '5': write 2%, 0.1ns")]
    [TestCase("--margin 5", "--margin '5': write it in per cent")]
    [TestCase("--by nonsense", "--by 'nonsense': write machine or runtime or abi; see bench --help\n$")]
    [TestCase("--format nonsense", "--format 'nonsense': write table or markdown or csv or json; see bench --help\n$")]
    [TestCase("--only nonsense", "--only 'nonsense': write changed; see bench --help\n$")]
    [TestCase("--fail-on slower:0.5%", "--fail-on: slower by 0.5% or more lies below --threshold 1%")]
    [TestCase("--nonsense", "compare has no option --nonsense")]
    [TestCase("--history .", "--history takes all runs of its folder")]
    public async Task WrongOptionsAreTold(string options, string message)
    {
        var good = temp.Write("good.csv", new MadeRun().Csv());
        var ended = await BenchProcess.RunAsync(["compare", good, good, .. options.Split(' ')]);

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match($"^bench: {message}"));
    }

    // Batches tell neither clock nor machine, and machines are compared in cycles.
    [TestCase("launches.csv")]
    [TestCase("summary.csv")]
    public async Task BatchesWithoutAMachineAreNotHeldAgainstAKnownOne(string name)
    {
        const string Head = "run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,cycles,status\n";
        var known = temp.Write(name, name == "launches.csv" ? new MadeRun().Csv() : Head + "r,m,cpython,3.13.0,capi,Caching,work,s0,,call,10,9,11,20,ok\n");
        var raw = temp.Write("raw.csv", "schema,run,launch,layout,round,case,n,ns\n1,r,0,7,0,cpython 3.13.0/capi/Caching/work/s0//call,10,100\n");
        await AssertRefusedAsync("compared in cycles, as machines differ \\(unknown machine; .+\\), but no common case has a clock", raw, known);
    }

    private static async Task AssertRefusedAsync(string message, params string[] paths)
    {
        var ended = await BenchProcess.RunAsync(["compare", .. paths]);

        Assert.That(ended.Errors, Does.Match($"^bench: [^\n]*{message}[^\n]*\n$"));
        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((2, "")));
    }
}
