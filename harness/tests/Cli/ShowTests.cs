using System.IO.Compression;
using System.Text.Json;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Results read back.</summary>
[Category("Program")]
public sealed class ShowTests
{
    private static SampleRun ARun(string version = "3.13.0", double more = 0) => new SampleRun { Run = $"2026010{version[2]}T000000Z" }
        .With("noop", -1, version: version)
        .With("c_static", 0, version: version)
        .With("module_state", 2 + more, version: version)
        .With("hpy_global", 5 + more, abi: "hpy-universal", version: version)
        .With("module_state", 3 + more, version: version, mode: "latency")
        .With("module_state", 4 + more, version: version, parameters: "member=object")
        .WithAbsent("module_by_token", "needs CPython 3.15", version: version)
        .WithTwins(0.01)
        .Write();

    [Test]
    public async Task CasesAreChosenAndShownWithTheirFigures()
    {
        using var run = ARun();

        var ended = await BenchProcess.RunAsync(
            "show", run.Path, "--mode", "call", "--parameters", "member=field", "--abi", "capi", "--columns", "rung,ns,move", "--format", "markdown");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output, Is.EqualTo("""
            cpython 3.13.0, capi, state_read, member=field, call

            | strategy | rung | ns | move ns |
            |---|---|---:|---:|
            | c_static | L0 | 10.0 [9.99; 10.0] | 0.00 [−0.01; 0.01] |
            | module_state | L3 | 12.0 [12.0; 12.0] | 2.00 [1.99; 2.01] |

            """.Replace("; ", ";\u00a0", StringComparison.Ordinal)));
    }

    [TestCase("", "lab-1,cpython 3.13,capi,Caching,state_read,module_state,member=field,call,2,3\n")]
    [TestCase("--versions exact", "lab-1,cpython 3.13.1,capi,Caching,state_read,module_state,member=field,call,,3\n")]
    public async Task RunsOfPatchReleasesHaveTheSameCases(string options, string row)
    {
        using var older = new SampleRun { Run = "20260101T000000Z" }.With("module_state", 2, version: "3.13.0").Write();
        using var newer = new SampleRun { Run = "20260102T000000Z" }.With("module_state", 3, version: "3.13.1").Write();

        var ended = await BenchProcess.RunAsync(
            ["show", older.Path, newer.Path, "--figure", "added", "--by", "run", "--bare", "--format", "csv",
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(ended.Output, Does.Contain(row), ended.Errors);
    }

    [Test]
    public async Task RunsStandSideBySideInTheOrderOfTheirVersions()
    {
        using var older = ARun("3.9.1");
        using var newer = ARun("3.13.0", 1);

        var ended = await BenchProcess.RunAsync(
            "show", newer.Path, older.Path, "--mode", "call", "--parameters", "member=field", "--figure", "move", "--bare", "--format", "csv");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output, Is.EqualTo("""
            machine,abi,suite,workload,strategy,parameters,mode,cpython 3.9.1,cpython 3.13.0
            lab-1,capi,Caching,state_read,c_static,member=field,call,0,0
            lab-1,capi,Caching,state_read,module_state,member=field,call,2,3
            lab-1,hpy-universal,Caching,state_read,hpy_global,member=field,call,5,6

            """));
    }

    [Test]
    public async Task WhatAColumnLacksIsNotAvailable()
    {
        using var run = ARun();

        var ended = await BenchProcess.RunAsync("show", run.Path, "--by", "abi", "--mode", "call", "--parameters", "member=field", "--bare");

        Assert.That(ended.Output, Does.Match(@"(?m)^strategy +capi +hpy-universal$").And.Match(@"(?m)^hpy_global +n/a +15\.0$"), ended.Errors);
    }

    [Test]
    public async Task JsonHasNumbersAndTheirIntervals()
    {
        using var run = ARun();

        var ended = await BenchProcess.RunAsync("show", run.Path, "--filter", "*__module_state", "--mode", "latency", "--columns", "ns,status", "--format", "json");

        using var json = JsonDocument.Parse(ended.Output);
        var only = json.RootElement.EnumerateArray().Single();
        Assert.That(only.GetProperty("strategy").GetString(), Is.EqualTo("module_state"));
        Assert.That((only.GetProperty("ns").GetDouble(), only.GetProperty("ns_high").GetDouble()), Is.EqualTo((13.0, 13.01)).Within(1e-9));
        Assert.That(only.GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    [Test]
    public async Task AbsentCasesTellWhyWhenAsked()
    {
        using var run = ARun();

        var usual = await BenchProcess.RunAsync("show", run.Path);
        var all = await BenchProcess.RunAsync("show", run.Path, "--columns", "ns,status");

        Assert.That(usual.Output, Does.Not.Contain("module_by_token").And.Contain("1 of 6 cases are left out").And.Not.Contain("noop").And.Not.Contain("twin_b"));
        Assert.That(all.Output, Does.Match("module_by_token .*n/a +absent: needs CPython 3.15"));
    }

    [Test]
    public async Task PackedFilesAndFoldersOfRunsAreRead()
    {
        using var run = ARun();
        using var results = new TempFolder();
        var folder = Directory.CreateDirectory(results.In("lab-1/20260101T000000Z")).FullName;
        foreach (var file in new[] { "summary.csv", "launches.csv" })
        {
            using var packed = new GZipStream(File.Create(Path.Combine(folder, file + ".gz")), CompressionLevel.Fastest);
            packed.Write(File.ReadAllBytes(Path.Combine(run.Path, file)));
        }

        var plain = await BenchProcess.RunAsync("show", run.Path);
        var below = await BenchProcess.RunAsync("show", results.Path);
        var drawn = await BenchProcess.RunAsync("plot", results.Path, "--figure", "distribution", "-o", results.In("figures"));
        var compared = await BenchProcess.RunAsync("compare", run.Path, folder);

        Assert.That((below.Output, below.Errors), Is.EqualTo((plain.Output, "")));
        Assert.That((drawn.ExitCode, drawn.Errors), Is.EqualTo((0, "")), "launches.csv.gz has the distribution");
        Assert.That((compared.ExitCode, compared.Errors), Is.EqualTo((0, "bench: both sides are run lab-1/20260101T000000Z\nbench: two identical kernels of a suite were 20 % apart: no smaller difference there is called slower or faster\n")));
    }

    [TestCase("--workload type_check", "no workload 'type_check' in these runs: there are state_read")]
    [TestCase("--abi abi3", "no ABI 'abi3' in these runs: there are capi, hpy-universal")]
    [TestCase("--parameters member=none", "no parameter 'member=none' in these runs: there are member=field, member=object")]
    [TestCase("--python 3.8", "nothing to show: these runs have no such case")]
    [TestCase("--figure instructions", "nothing to show: no such case has that figure")]
    [TestCase("--columns nonsense", "--columns: no 'nonsense': use ns, added, move")]
    [TestCase("--figure ns --columns cycles", "--columns: no 'cycles': use rung, question")]
    [TestCase("--by nonsense", "--by: no 'nonsense': use ")]
    public async Task WhatIsNotThereIsToldInOneLine(string options, string message)
    {
        using var run = ARun();

        var ended = await BenchProcess.RunAsync(["show", run.Path, .. options.Split(' ')]);

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((2, "")));
        Assert.That(ended.Errors, Does.StartWith($"bench: {message}").And.Match("^[^\n]+\n$"));
    }

    [Test]
    public async Task ARunThatIsNotWholeIsTold()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), "{\"status\":\"incomplete\",\"precision\":\"quick\"}");
        var ended = await BenchProcess.RunAsync(["show", sample.Path]);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "bench: lab-1/20260101T000000Z: this run is incomplete: cases are missing, or have fewer launches than quick precision\n")));
    }

    [Test]
    public async Task TwoRunsOfOneRuntimeNeedACommand()
    {
        using var one = ARun();
        using var other = new SampleRun { Run = "20260102T000000Z" }.With("module_state", 7).Write();

        var mixed = await BenchProcess.RunAsync("show", one.Path, other.Path, "--figure", "ns", "--abi", "capi");
        var told = await BenchProcess.RunAsync("show", one.Path, other.Path, "--figure", "ns", "--abi", "capi", "--by", "run");

        Assert.That(mixed.Errors, Does.Contain("is in these runs 2 times: choose one run, or use --by run"));
        Assert.That(told.Output, Does.Contain("20260102T000000Z"), told.Errors);
    }

    [TestCase("3.13", true)]
    [TestCase("3.1", false)]
    [TestCase("3", true)]
    [TestCase("python3", true)]
    [TestCase("cpython", true)]
    [TestCase("cpython 3.13.0", true)]
    [TestCase("3.13t", false)]
    [TestCase("dotnet", false)]
    public void RuntimesAreNamedAsForMeasuring(string request, bool accepted) =>
        Assert.That(Bench.Runtimes.RuntimeChoice.Accepts(request, "cpython", "3.13.0"), Is.EqualTo(accepted));
}
