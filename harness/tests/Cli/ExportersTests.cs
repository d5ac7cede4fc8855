using System.Text.Json;
using Bench.Tables;
using CsvHelper;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>What BenchmarkDotNet's exporters write of a run: names are whole, and no two cases have one name.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class ExportersTests
{
    private TinyRun run = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        await RealPython.BuildAsync();
        run = new TinyRun(
            null, null, "--python", "python3", "--exporters", "csv,json", "--exporters", "html", "xml,plain", "asciidoc", "csvmeasurements");
        var ended = await run.Bench.EndAsync();
        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
    }

    [OneTimeTearDown]
    public void Remove() => run?.Dispose();

    [TestCase("report.csv")]
    [TestCase("report-github.md")]
    [TestCase("report-full-compressed.json")]
    [TestCase("report.html")]
    [TestCase("report-brief.xml")]
    [TestCase("report.txt")]
    [TestCase("report.asciidoc")]
    [TestCase("measurements.csv")]
    public void NoNameIsCut(string file) =>
        Assert.That(Read(file), Does.Contain("import_cache.interpreter_array_prototype").And.Not.Contain("(...)"));

    [Test]
    public void CsvHasAsManyNamesAsRows()
    {
        using var csv = new CsvReader(new StringReader(Read("report.csv")), CsvFormat.Configuration);
        var names = csv.GetRecords<dynamic>().Select(row => (string)((IDictionary<string, object>)row)["case"]).ToList();

        Assert.That(names, Has.Count.GreaterThan(10));
        Assert.That(names, Is.Unique);
        Assert.That(names, Has.One.EndsWith("/capi/Caching/import_cache/module_state//call"));
    }

    [Test]
    public void JsonHasAsManyNamesAsCases()
    {
        using var json = JsonDocument.Parse(Read("report-full-compressed.json"));
        var cases = json.RootElement.GetProperty("Benchmarks").EnumerateArray().ToList();

        Assert.That(cases, Has.Count.GreaterThan(10));
        Assert.That(cases.Select(of => of.GetProperty("FullName").GetString()), Is.Unique);
        Assert.That(cases.Select(of => of.GetProperty("DisplayInfo").GetString()), Is.Unique);
    }

    [Test]
    public void MarkdownHasAsManyNamesAsRows()
    {
        var rows = Read("report-github.md").Split('\n').Where(line => line.StartsWith("| import_cache.", StringComparison.Ordinal)).ToList();

        Assert.That(rows, Has.Count.GreaterThan(10));
        Assert.That(rows.Select(row => string.Join('|', row.Split('|')[..4])), Is.Unique);
    }

    private string Read(string file) => run.Read(Path.Combine("BenchmarkDotNet.Artifacts", "results", $"Caching-{file}"));
}
