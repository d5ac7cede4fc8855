using System.Text.Json.Nodes;
using Bench.Reporting;
using Bench.Results;
using Bench.Statistics;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class RunDataTests
{
    [Test]
    public void ARunIsReadAsItWasWritten()
    {
        using var sample = new SampleRun().With("module_state", 2.5, error: 0.25).WithAbsent("module_by_token", "needs CPython 3.15")
            .WithBreakEven("module_state", 20, 17, "pays").Write();

        var run = RunFiles.Shown(sample.Path).Single();

        Assert.That(run.Summary.Select(row => (row.Strategy, row.Ns?.Value, row.Ns?.Low, row.Move?.High, row.Status.ToString())), Is.EqualTo(new (string, double?, double?, double?, string)[]
        {
            ("module_state", 12.5, 12.25, 2.75, "ok"), ("module_by_token", null, null, null, "absent: needs CPython 3.15"),
        }));
        Assert.That(run.BreakEven.Single().PaysFromNs, Is.EqualTo(3));
        Assert.That(run.LaunchesOf("cpython 3.13.0/capi/Caching/state_read/module_state/member=field/call").Count, Is.EqualTo(6));
        Assert.That(string.Join(' ', run.Missing), Is.EqualTo("fits.csv run.json"));
    }

    [Test]
    public void RunsPutTogetherInOneFileComeApartAgain()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        using var other = new SampleRun { Run = "20270101T000000Z" }.With("module_state", 3).Write();
        var both = File.ReadAllText(Path.Combine(sample.Path, "summary.csv"))
            + string.Join('\n', File.ReadAllLines(Path.Combine(other.Path, "summary.csv")).Skip(1)) + "\n";
        File.WriteAllText(Path.Combine(sample.Path, "summary.csv"), both);

        Assert.That(RunFiles.Shown(sample.Path).Select(run => (run.Name, run.Summary.Single().Move?.Value)), Is.EqualTo(new (string, double?)[]
        {
            ("20260101T000000Z", 2), ("20270101T000000Z", 3),
        }));
    }

    [Test]
    public void WhatOldRunsGuessedOfABuildIsUnknown()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), """
            {"runtimes": [
              {"pgo": false, "lto": true},
              {"pgo": false, "pgo_evidence": "in 41 % of pairs", "lto": false, "lto_evidence": ""}]}
            """);

        var runtimes = RunFiles.Shown(sample.Path).Single().Provenance!["runtimes"]!;

        Assert.That((runtimes[0]!["pgo"], (bool?)runtimes[0]!["lto"]), Is.EqualTo(((JsonNode?)null, (bool?)true)));
        Assert.That(((bool?)runtimes[1]!["pgo"], (bool?)runtimes[1]!["lto"]), Is.EqualTo(((bool?)false, (bool?)false)));
    }

    [TestCase("{\"runtimes\": 3}")]
    [TestCase("{\"runtimes\": [3, null, {}, {\"pgo\": \"no\"}]}")]
    public void RuntimesOfAnotherShapeAreLeftAlone(string text)
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), text);

        var provenance = RunFiles.Shown(sample.Path).Single().Provenance!;

        Assert.That(JsonNode.DeepEquals(provenance, JsonNode.Parse(text)), Is.True);
        Assert.That(() => ReportBuilder.Build(new(sample.Read())), Throws.Nothing);
    }

    [TestCase("schema,run\n1,2\n", "summary.csv line 1: no column 'ns_median', 'ns_low' or 'round'")]
    [TestCase("", "summary.csv: the file is empty")]
    public void WhatIsWrongIsToldInOneLine(string text, string message)
    {
        using var folder = new TempFolder();
        folder.Write("summary.csv", text);

        Assert.That(() => RunFiles.Shown(folder.Path), Throws.InstanceOf<BenchException>().With.Message.Contains(message));
    }

    [TestCase("-5,-6,-4", "ns is -5: a time is above zero")]
    [TestCase("5,6,7", "ns does not lie between ns_low and ns_high")]
    public void WhatNoRunCanHaveMeasuredIsTold(string ns, string message)
    {
        using var folder = new TempFolder();
        var file = folder.Write("summary.csv", "schema,run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,launches,rounds,status\n"
            + $"1,r,m,cpython,3.13.0,capi,s,w,s,,call,1,1,1,6,9,ok\n1,r,m,cpython,3.13.0,capi,s,w,t,,call,{ns},6,9,ok\n");

        Assert.That(() => RunFiles.Shown(file), Throws.InstanceOf<BenchException>().With.Message.EqualTo($"{file} line 3: {message}"));
    }

    [Test]
    public void ASummaryThatWasCutOffIsTold()
    {
        using var sample = new Reporting.SampleRun().With("module_state", 2).WithBreakEven("module_state", 20, 3, "pays").Write();
        var file = Path.Combine(sample.Path, "summary.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace(",3.13.0,", ",3.8.0,", StringComparison.Ordinal));

        Assert.That(() => RunFiles.Shown(sample.Path).Single().BreakEven, Throws.InstanceOf<BenchException>().With.Message.Contains("summary.csv: no row of cpython 3.13.0, which breakeven.csv"));
    }

    [Test]
    public void ADamagedRunJsonIsNamed()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), "{");

        Assert.That(() => RunFiles.Shown(sample.Path), Throws.InstanceOf<BenchException>().With.Message.Contains("run.json line 1: this is no JSON object"));
    }

    [Test]
    public void OfSeveralRunsOfAMachineTheNewestIsMeantAndThatIsTold()
    {
        using var results = new TempFolder();
        foreach (var (machine, run) in new[] { ("lab", "20260101T000000Z"), ("lab", "20260103T000000Z"), ("other", "20260102T000000Z") })
        {
            using var sample = new SampleRun { Machine = machine, Run = run }.With("module_state", 2).Write();
            Directory.CreateDirectory(results.In(machine));
            Directory.Move(sample.Path, results.In($"{machine}/{run}"));
            Directory.CreateDirectory(sample.Path);
        }
        var told = new List<string>();

        var runs = RunFiles.Shown(results.Path, told.Add);

        Assert.That(runs.Select(run => run.Name), Is.EqualTo(["20260103T000000Z", "20260102T000000Z"]));
        var lab = results.In("lab");
        Assert.That(told, Is.EqualTo([$"{lab} has 2 runs: {lab}/20260103T000000Z, the newest, is meant; name another, or {lab}/* for all"]));
        Assert.That(RunFiles.Shown($"{lab}/20260101T000000Z", told.Add).Single().Name, Is.EqualTo("20260101T000000Z"));
        Assert.That(told, Has.Count.EqualTo(1));
    }

    [Test]
    public void LaunchesAreNotShown()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();

        Assert.That(() => RunFiles.Shown(Path.Combine(sample.Path, "launches.csv")), Throws.TypeOf<BenchException>().With.Message.EqualTo(
            $"{sample.Path}/launches.csv: this is no summary.csv: bench compare reads it, or name the run's folder"));
        File.Delete(Path.Combine(sample.Path, "summary.csv"));
        Assert.That(() => RunFiles.Shown(sample.Path), Throws.TypeOf<BenchException>().With.Message.Contains("no summary.csv in this folder, which has a run"));
    }

    [Test]
    public void ProvenanceOfAnotherRunIsTold()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), "{\"run\":\"20250101T000000Z\"}");

        Assert.That(() => RunFiles.Shown(sample.Path), Throws.TypeOf<BenchException>().With.Message.Contains("but run.json beside it is of 20250101T000000Z"));
    }

    [Test]
    public void ASummaryOfBeforeTellsNeitherStatusNorLaunches()
    {
        using var folder = new TempFolder();
        var file = folder.Write("old.csv", "run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high\n"
            + "r,m,cpython,3.13.0,capi,s,w,s,,call,5,4,6\nr,m,cpython,3.13.0,capi,s,w,t,,call,,,\n");

        var run = RunFiles.Shown(file).Single();

        Assert.That(run.Summary.Select(row => (row.Ns?.Value, row.Status.IsOk)), Is.EqualTo(new (double?, bool)[] { (5, true), (null, false) }));
        Assert.That(run.Cases.Values.Select(times => (times.IntervalOf(inCycles: false), times.IntervalOf(inCycles: true), times.HasInterval)),
            Is.EqualTo(new (Interval?, Interval?, bool)[] { (new(5, 4, 6), null, true) }));
    }
}
