using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Tables;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>The command, from files to exit codes. Case 3 of the run after is 6 % slower.</summary>
[Category("Program")]
public sealed class CompareTests
{
    private static readonly MadeRun Before = new();
    private static readonly MadeRun After = new() { Name = "20260103T030405Z", Seed = 2, Factor = i => i == 3 ? 1.06 : 1 };

    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("", 0)]
    [TestCase("--fail-on slower:5%", 1)]
    [TestCase("--fail-on slower", 1)]
    [TestCase("--fail-on slower:0.3ns", 1)]
    [TestCase("--fail-on slower:8%", 0)]
    [TestCase("--fail-on faster", 0)]
    [TestCase("--threshold 8% --fail-on slower", 0)]
    [TestCase("--threshold 2%|3ns --fail-on slower", 0)]
    [TestCase("--strict", 0)]
    [TestCase("--strict --margin 0.001%", 3)]
    [TestCase("--strict --margin 0.001% --fail-on slower", 1)]
    public async Task TheExitCodeTellsTheOutcome(string options, int code)
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--all"]);

        Assert.That(ended.ExitCode, Is.EqualTo(code), ended.Output + ended.Errors);
        Assert.That(ended.Output, Does.Match("work\\.s3 call +1[23].+ \\+[56]\\.\\d\\d.% .*" + (options.StartsWith("--threshold", StringComparison.Ordinal) ? "inconclusive" : "slower")));
    }

    /// <summary>Launches lie 0.1 % around their median.</summary>
    [TestCase(1.018, "2%", "equivalent")]
    [TestCase(1.022, "2%", "inconclusive")]
    [TestCase(0.982, "2%", "equivalent")]
    [TestCase(0.978, "2%", "inconclusive")]
    [TestCase(1.022, "2.5%", "equivalent")]
    public async Task EquivalentIsWhatLiesWithinTheMargin(double factor, string margin, string verdict)
    {
        var other = Before with { Name = "20260103T030405Z", Seed = 2, Factor = i => i == 3 ? factor : 1 };
        var ended = await CompareAsync([Before.In(temp), other.In(temp), "--threshold", "8%", "--margin", margin, "--all"]);

        Assert.That(ended.Output, Does.Match($"work\\.s3 call .* {verdict}"));
    }

    [Test]
    public async Task ARunThatIsNotWholeIsToldAndFailsWhenStrict()
    {
        var provenance = new JsonObject { ["status"] = "incomplete" };
        string[] folders = [Before.In(temp), (Before with { Name = "20260104T030405Z", Seed = 5 }).In(temp, provenance)];
        var ended = await CompareAsync([.. folders, "--strict"]);

        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Output);
        Assert.That(ended.Errors, Does.Contain("this run is incomplete"));
    }

    [Test]
    public async Task OnlyChangesCanBeShown()
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), "--only", "changed", "--all"]);

        Assert.That(ended.Output, Does.Contain("work.s3").And.Not.Contain("work.s4"));
        Assert.That(ended.Output, Does.Contain("1 of 20 cases differs: 1 slower, 19 equivalent"));
    }

    [TestCase("--strategy s3,s4", "1 of 2 cases differs: 1 slower, 1 equivalent")]
    [TestCase("--workload work --mode call --abi capi --python 3.13", "1 of 20 cases differs: 1 slower, 19 equivalent")]
    public async Task CasesAreChosenAsShowChoosesThem(string options, string counts)
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), .. options.Split(' ')]);

        Assert.That(ended.Output, Does.Contain(counts), ended.Errors);
    }

    [TestCase("--strategy s99", "no strategy 's99' in these runs: there are s0, s1,")]
    [TestCase("--python 3.8", "launches.csv: no case in it has all that was asked for: leave out a filter")]
    [TestCase("--report page.pdf", "--report 'page.pdf': name a file that ends in .html or .md")]
    public async Task WhatCannotBeChosenIsTold(string options, string message)
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), .. options.Split(' ')]);

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((2, "")));
        Assert.That(ended.Errors, Does.Match($"^bench: [^\n]*{message}[^\n]*\n$"));
    }

    [Test]
    public async Task MarkdownIsATable()
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), "--format", "markdown", "--all"]);

        Assert.That(ended.Output, Does.Contain("| case | ns before | ns after | difference ns | difference % | 95 % interval | verdict |\n|---|---:|---:|---:|---:|---|---|\n| work.s3 call | "));
    }

    [Test]
    public async Task CsvIsNothingButCsv()
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), "--format", "csv"]);
        var lines = ended.Output.TrimEnd().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(21));
        Assert.That(lines[0], Does.StartWith("before,after,case,figure,unit,time_before"));
        Assert.That(lines[1], Does.StartWith("lab/20260102T030405Z,lab/20260103T030405Z,cpython 3.13.0/capi/Caching/work/s3//call,ns,ns,1").And.EndWith(",slower"));
    }

    [Test]
    public async Task JsonIsJson()
    {
        var ended = await CompareAsync([Before.In(temp), After.In(temp), "--format", "json", "--only", "changed"]);
        using var json = JsonDocument.Parse(ended.Output);
        var comparison = json.RootElement.GetProperty("comparisons")[0];

        Assert.That(comparison.GetProperty("cases").GetArrayLength(), Is.EqualTo(1));
        Assert.That(comparison.GetProperty("cases")[0].GetProperty("relative").GetDouble(), Is.EqualTo(0.06).Within(0.003));
    }

    [Test]
    public async Task AbisOfARunAreComparedLaunchByLaunch()
    {
        var ended = await CompareAsync([(Before with { Abis = ["capi", "hpy-universal"] }).In(temp), "--by", "abi"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("hpy-universal: 20 of 20 cases differ: 20 slower"));
    }

    [Test]
    public async Task AnAbiWithoutACommonCaseIsNamedAndLeftOut()
    {
        var run = Before with { Abis = ["capi", "hpy-universal"] };
        var text = run.Csv() + string.Concat((run with { Abis = ["managed"] }).Csv().Replace("/work/", "/other/", StringComparison.Ordinal).SkipWhile(c => c != '\n').Skip(1));
        var ended = await CompareAsync([temp.Write("launches.csv", text), "--by", "abi"]);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "bench: managed has no case in common with capi: not compared\n")));
        Assert.That(ended.Output, Does.Contain("hpy-universal: 20 of 20 cases differ"));
    }

    // Killed in its first launch, a run has batches and the heads of its other files.
    [Test]
    public async Task ARunThatWasKilledAtOnceIsReadFromItsBatches()
    {
        var folder = (Before with { Launches = 0 }).In(temp, new JsonObject { ["status"] = "incomplete" });
        File.WriteAllText(Path.Combine(folder, "raw.csv.gz"), "schema,run,launch,layout,round,case,n,ns\n" + string.Concat((Before with { Launches = 1 }).Rows().Select(
            row => FormattableString.Invariant($"1,{row.Run},0,7,0,{row.Case},10,{10 * row.NsMedian}\n"))));
        var ended = await CompareAsync([folder, After.In(temp), "--all"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("0 of 20 cases differ: 20 inconclusive").And.Contain("too few launches").And.Contain("Times are as measured"));
        Assert.That(ended.Errors, Does.Contain("raw.csv.gz: this run is incomplete"));
    }

    // Of so few launches no difference has a 95 % interval, however close or far they are.
    [TestCase("launches.csv")]
    [TestCase("summary.csv")]
    public async Task ALaunchOrTwoShowNothing(string name)
    {
        const string Head = "run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,launches,status\n";
        string File(string folder, MadeRun made, int ns)
        {
            Directory.CreateDirectory(temp.In(folder));
            return temp.Write($"{folder}/{name}", name == "launches.csv"
                ? made.Csv()
                : Head + FormattableString.Invariant($"{made.Name},lab,cpython,3.13.0,capi,Caching,work,s3,,call,{ns},{ns},{ns},2,ok\n"));
        }
        var ended = await CompareAsync([File("a", Before with { Launches = 2 }, 13), File("b", After with { Launches = 2 }, 14), "--strict", "--all"]);

        Assert.That(ended.ExitCode, Is.EqualTo(3), ended.Output);
        Assert.That(ended.Output, Does.Match("work\\.s3 call.+too few launches +inconclusive").And.Not.Match(" (slower|faster|equivalent)\\n"));
    }

    // Against many launches one can have a low p value, but it bounds nothing.
    [Test]
    public async Task OneLaunchAgainstManyShowsNothing()
    {
        var ended = await CompareAsync([
            temp.Write("a.csv", (Before with { Launches = 24 }).Csv()), temp.Write("b.csv", (After with { Launches = 1, Factor = _ => 1.5 }).Csv()), "--fail-on", "slower"]);

        Assert.That(ended.ExitCode, Is.EqualTo(3), ended.Output);
        Assert.That(ended.Output, Does.StartWith("- --fail-on: undecided; 20 of 20 cases undecided: too few launches\n").And.Contain("0 of 20 cases differ: 20 inconclusive"));
    }

    [Test]
    public async Task FoldersWithOneRunStandForIt()
    {
        string[] folders = ["before", "after"];
        Directory.CreateDirectory(temp.In("before"));
        Directory.CreateDirectory(temp.In("after"));
        Before.In(temp);
        Directory.Move(temp.In("lab"), temp.In("before/lab"));
        After.In(temp);
        Directory.Move(temp.In("lab"), temp.In("after/lab"));
        var ended = await CompareAsync(folders.Select(temp.In));

        Assert.That(ended.Output, Does.Contain("1 of 20 cases differs: 1 slower, 19 equivalent"), ended.Errors);
    }

    // Its twins are far apart; that says nothing of the other two.
    [Test]
    public async Task AThirdRunDoesNotHideARegression()
    {
        var third = Before with { Name = "20260105T030405Z", Seed = 9 };
        var twins = CsvFormat.Text(third.Rows().Take(12).Select((row, i) => row with
        {
            Launch = i,
            Case = "cpython 3.13.0/capi/Control/twins/twin_b/suite=Caching/call",
            MoveNs = row.NsMedian / 2,
        }), head: false);
        var ended = await CompareAsync([Before.In(temp), After.In(temp), temp.Write("noisy.csv", third.Csv() + twins), "--fail-on", "slower"]);

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Output);
    }

    // Half of the launches are gone, which only run.json can tell.
    [Test]
    public async Task AFileThatWasCutOffIsTold()
    {
        var cut = (After with { Launches = 6 }).In(temp, new JsonObject { ["status"] = "complete", ["launches"] = 12 });
        var ended = await CompareAsync([Before.In(temp), cut, "--strict"]);

        Assert.That(ended.ExitCode, Is.EqualTo(4));
        Assert.That(ended.Errors, Does.Contain("this run is cut off, with 6 of 12 launches of some case"));
    }

    [Test]
    public async Task WhatIsLeftOutBetweenMachinesIsInconclusive()
    {
        var text = string.Concat(((Before with { Machine = "b" }).Csv()).Split('\n').Select(line => (line.Contains("/s3/", StringComparison.Ordinal) ? line.Replace(",0.5,20", ",,20", StringComparison.Ordinal) : line) + "\n"));
        var ended = await CompareAsync([temp.Write("a.csv", Before.Csv()), temp.Write("b.csv", text), "--strict", "--margin", "50%", "--format", "csv"]);

        Assert.That(ended.ExitCode, Is.EqualTo(3), ended.Output);
        Assert.That(ended.Errors, Does.Contain("1 left out without a clock"));
    }

    [Test]
    public async Task TheSameRunTwiceIsTold()
    {
        var folder = Before.In(temp);

        Assert.That((await CompareAsync([folder, folder])).Errors, Is.EqualTo("bench: both sides are run lab/20260102T030405Z\n"));
    }

    [Test]
    public async Task RuntimesOfARunAreComparedInTheOrderOfTheirVersions()
    {
        var text = (Before with { Runtime = "cpython 3.13.0" }).Csv() + string.Concat((Before with { Runtime = "cpython 3.9.1", Factor = _ => 1.2 }).Csv().SkipWhile(c => c != '\n').Skip(1));
        var ended = await CompareAsync([temp.Write("launches.csv", text), "--by", "runtime"]);

        Assert.That(ended.Output, Does.Contain("each other runtime against\n  cpython 3.9.1").Or.Contain("each other runtime against cpython 3.9.1").And.Contain("cpython 3.13.0: 20 of 20 cases differ: 20 faster"), ended.Errors);
    }

    [Test]
    public async Task MachinesAreComparedInCycles()
    {
        string[] folders = [.. "abc".Select((machine, i) => (Before with { Machine = $"{machine}", Seed = i, Factor = n => n == 3 && i == 2 ? 1.5 : 1 }).In(temp))];
        var ended = await CompareAsync([.. folders, "--by", "machine", "--all"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("cycles a  cycles b"));
        Assert.That(ended.Output, Does.Match("work\\.s3 call( +[\\d.]+){3} +±.*disagree"));
        Assert.That(ended.Output, Does.Contain("1 of 20 cases differ between machines"));
    }

    [Test]
    public async Task WhatDiffersInProvenanceStandsFirst()
    {
        var ended = await CompareAsync([Before.In(temp, new JsonObject { ["compiler"] = "GCC 12" }), After.In(temp, new JsonObject { ["compiler"] = "GCC 14" })]);

        Assert.That(ended.Output, Does.Match("(?s)compiler +GCC 12 +GCC 14.+work\\.s3"));
    }

    [TestCase("2026-01-02T03:34:05+00:00", false)]
    [TestCase("2026-01-03T03:04:05+00:00", true)]
    public async Task RunsThatWereNotMeasuredTogetherAreTold(string start, bool isTold)
    {
        var ended = await CompareAsync([Before.In(temp, new JsonObject { ["start"] = "2026-01-02T03:04:05+00:00" }), After.In(temp, new JsonObject { ["start"] = start })]);

        Assert.That(ended.Output.Contains("The runs began 24 hours apart", StringComparison.Ordinal), Is.EqualTo(isTold), ended.Output);
    }

    [TestCase("layout_scheme", "b", "a")]
    [TestCase("kernel_source", "b", "b")]
    public async Task WhatHasNoMeaningIsRefusedUnlessForced(string fact, string value, string machine)
    {
        string[] folders =
        [
            (Before with { Machine = "a" }).In(temp, new JsonObject { [fact] = "a" }),
            (After with { Machine = machine }).In(temp, new JsonObject { [fact] = value }),
        ];
        var refused = await CompareAsync(folders);

        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));
        Assert.That(refused.Errors, Does.Match($"^bench: .+ differ in {fact} \\(a; b\\): a comparison has no meaning; .+--force\n$"));
        Assert.That((await CompareAsync([.. folders, "--force"])).ExitCode, Is.Zero);
    }

    [Test]
    public async Task OtherKernelsOnTheSameMachineAreWhatOneCompares()
    {
        var ended = await CompareAsync([Before.In(temp, new JsonObject { ["kernel_source"] = "a" }), After.In(temp, new JsonObject { ["kernel_source"] = "b" })]);

        Assert.That(ended.ExitCode, Is.Zero);
    }

    [Test]
    public async Task SummariesAreComparedByIntervals()
    {
        const string Head = "schema,run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,status\n";
        var before = temp.Write("a.csv", Head + "1,r1,lab,cpython,3.13.0,capi,Caching,work,s0,,call,10,9.9,10.1,ok\n1,r1,lab,cpython,3.13.0,capi,Caching,work,s1,,call,10,9,12,ok\n");
        var after = temp.Write("b.csv", Head + "1,r2,lab,cpython,3.13.0,capi,Caching,work,s0,,call,11,10.9,11.1,ok\n1,r2,lab,cpython,3.13.0,capi,Caching,work,s1,,call,11,10,12,ok\n");
        var ended = await CompareAsync([before, after, "--fail-on", "slower:5%"]);

        Assert.That(ended.ExitCode, Is.EqualTo(1));
        Assert.That(ended.Output, Does.Contain("1 of 2 cases differs: 1 slower, 1 inconclusive").And.Contain("Only intervals are known"));
    }

    // Windows line ends, a byte order mark, columns in another order and one of somebody's own, gzip, two runs in a file.
    [Test]
    public async Task CsvAsPeopleHaveItIsRead()
    {
        var rows = Before.Rows().Concat(After.Rows()).Select(row => FormattableString.Invariant(
            $"\"{row.Case}\",{row.NsMedian},{row.ClockNs},my note,{row.Launch},{row.Machine},{row.Run},1"));
        var text = "case,NS_median,clock_ns,note,launch,machine,run,schema\r\n" + string.Join("\r\n", rows);
        var path = temp.In("both.csv.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            gzip.Write([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);
        var ended = await CompareAsync([path, "--only", "changed"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("1 of 20 cases differs: 1 slower, 19 equivalent"));
    }

    [Test]
    public async Task ARawFileIsSummedUpByLaunch()
    {
        // Batches are as long as their number of operations makes them, which each run chooses anew.
        string Raw(MadeRun made, int n) => "schema,run,launch,layout,round,case,n,ns\n" + string.Concat(made.Rows().OrderBy(row => row.Launch).ThenBy(row => row.Case, StringComparer.Ordinal).SelectMany(
            row => Enumerable.Range(0, 3).Select(round => FormattableString.Invariant($"1,{row.Run},{row.Launch},7,{round},{row.Case},{n},{n * row.NsMedian * (1 + (round * 0.001))}\n"))));
        var ended = await CompareAsync([temp.Write("a.csv", Raw(Before, 1000)), temp.Write("b.csv", Raw(After, 1500))]);

        Assert.That(ended.Output, Does.Contain("1 of 20 cases differs: 1 slower, 19 equivalent"), ended.Errors);
    }

    [TestCase("--by abi", "only capi in this run")]
    [TestCase("--by runtime", "only cpython 3.13.0 in this run")]
    [TestCase("", "one run only: name two")]
    public async Task OneRunAloneIsNotEnough(string options, string message)
    {
        var ended = await CompareAsync([Before.In(temp), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.Match($"^bench: [^\n]*{message}[^\n]*\n$"));
    }

    private static Task<BenchProcess.Ended> CompareAsync(params IEnumerable<string> arguments) => BenchProcess.RunAsync(["compare", .. arguments]);
}
