using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bench.Measurement;
using Bench.Tables;
using CsvHelper;
using NUnit.Framework;

namespace Bench.Tests.Cli;

[Platform("Linux")]
[Category("Run")]
public sealed partial class CompleteRunTests
{
    private TinyRun run = null!;
    private BenchProcess.Ended ended = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        await RealPython.BuildAsync();
        run = new TinyRun();
        ended = await run.Bench.EndAsync();
    }

    [OneTimeTearDown]
    public void Remove() => run?.Dispose();

    [Test]
    public void ItEndsWell()
    {
        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Status, Is.EqualTo("complete"));
        Assert.That(Directory.GetFiles(run.Folder).Select(Path.GetFileName), Is.EquivalentTo(["summary.csv", "breakeven.csv", "launches.csv", "raw.csv.gz", "run.json", "report.html", "report.md"]));
    }

    [Test]
    public void ItEndsWithItsReport() =>
        Assert.That(ended.Output.TrimEnd().Split('\n')[^1], Is.EqualTo($"report    {Path.Combine(run.Folder, "report.html")}"));

    [Test]
    public void BenchmarkDotNetsTablesAreInTheRunsFolder() =>
        Assert.That(
            File.ReadAllText(Path.Combine(run.Folder, "BenchmarkDotNet.Artifacts", "results", "Caching-report-github.md")),
            Does.Contain("import_cache.module_state").And.Contain("added ns").And.Contain("A/A").And.Not.Contain("Benchmarks with issues"));

    [Test]
    public void ItsFiguresAreToldOnAScreen()
    {
        var lines = ended.Output.TrimEnd().Split('\n').SkipWhile(line => !line.Contains("added ns", StringComparison.Ordinal)).ToList();

        Assert.That(lines, Has.Count.InRange(10, 40));
        Assert.That(lines, Has.Some.StartsWith("module_state ").And.Some.StartsWith($"cases     bench show {run.Folder}").And.Some.Contains("two identical kernels were"));
    }

    [Test]
    public void HowTheInterpreterWasBuiltIsToldAndKept()
    {
        var runtime = JsonNode.Parse(run.Read("run.json"))!["runtimes"]![0]!;

        Assert.That(ended.Output, Does.Match(@"found     cpython 3[^(]+\([^)]+, (no PGO|PGO|PGO unknown), (no LTO|LTO|LTO unknown)"));
        Assert.That((string?)runtime["pgo_evidence"], Is.Not.Empty);
        Assert.That((string?)runtime["lto_evidence"], Is.Not.Empty);
        Assert.That(run.Read("report.md"), Does.Contain($"| cpython {runtime["version"]} | {runtime["compiler"]} |"));
    }

    [Test]
    public void EachRungIsToldWhetherItsCachePays()
    {
        var rows = run.Rows("breakeven.csv");

        Assert.That(rows.Select(row => row[6]), Does.Contain("module_state"));
        Assert.That(rows.Select(row => row[9]), Has.All.EqualTo("recompute"));
        Assert.That(rows.Select(row => row[^1]), Has.All.AnyOf("pays", "marginal", "spoiled"));
        Assert.That(ended.Output, Does.Match(@"Does the cache still pay on cpython 3[\s\S]+module state \(C API\)[\s\S]+import_cache .* from "));
    }

    [Test]
    public void EveryRowOfTheSummaryIsWhole()
    {
        using var csv = new CsvParser(new StringReader(run.Read("summary.csv")), CsvFormat.Configuration);
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Record!);

        Assert.That(rows, Has.Count.GreaterThan(10));
        Assert.That(rows.Select(row => row.Length), Has.All.EqualTo(29));
        Assert.That(rows.Skip(1).Select(row => row[28]), Has.All.EqualTo("ok").Or.StartsWith("absent: "));
        Assert.That(rows.Skip(1).Where(row => row[28] == "ok").Select(row => row[11]), Has.None.Empty);
    }

    [Test]
    public void EveryCaseHasARowALaunch()
    {
        var perCase = run.Rows("launches.csv").GroupBy(row => row[4]).Select(group => group.Select(row => row[5]));

        Assert.That(perCase.Select(launches => string.Join(' ', launches.Order())), Has.All.EqualTo("0 1 2 3 4 5"));
        Assert.That(run.Rows("launches.csv").Select(row => row[6]).Distinct().Count(), Is.EqualTo(6), "a layout a launch");
    }

    [Test]
    public void RawHasARowABatch()
    {
        var lines = run.Raw().TrimEnd().Split('\n');

        Assert.That(lines[0], Is.EqualTo("schema,run,launch,layout,round,case,n,ns"));
        Assert.That(lines, Has.Length.EqualTo(1 + (Precision.Quick.Rounds * run.Rows("launches.csv").Count)));
    }

    [Test]
    public void NothingTellsWhoMeasuredOrWhere() => Assert.Multiple(() =>
    {
        foreach (var (name, text) in Texts())
        {
            Assert.That(AbsolutePath().Matches(text).Select(match => match.Value), Is.Empty, name);
            Assert.That(text, Does.Not.Contain(run.ResultsFolder), name);
            foreach (var secret in new[] { Environment.MachineName, Environment.UserName })
                Assert.That(text, Does.Not.Match($@"\b{Regex.Escape(secret)}\b"), name);
        }
    });

    private IEnumerable<(string Name, string Text)> Texts() =>
    [
        ("summary.csv", run.Read("summary.csv")), ("launches.csv", run.Read("launches.csv")), ("run.json", run.Read("run.json")),
        ("report.html", Markup().Replace(run.Read("report.html"), " ")), ("its rows", Rows(run.Read("report.html"))), ("report.md", Markup().Replace(run.Read("report.md"), " ")),
        ("raw.csv.gz", run.Raw()),
    ];

    private static string Rows(string html)
    {
        var packed = Convert.FromBase64String(PackedRows().Match(html).Groups[1].Value);
        using var rows = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        return rows.ReadToEnd();
    }

    [GeneratedRegex("id=\"rows\">([^<]*)<")]
    private static partial Regex PackedRows();

    /// <summary>What a reader does not see: tags look like paths.</summary>
    [GeneratedRegex(@"<(style|script)[^>]*>[\s\S]*?</\1>|<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<![\w/.])(-[A-Za-z]|-isystem)?~?/\w[^\s""',]*")]
    private static partial Regex AbsolutePath();
}
