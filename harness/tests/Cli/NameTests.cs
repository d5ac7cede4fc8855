using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Names are data: whatever a file calls a strategy, a row is a line, nothing reaches the terminal raw, and CSV, JSON, Markdown,
/// HTML and SVG stay well-formed.</summary>
[Category("Program")]
public sealed partial class NameTests
{
    private static readonly string[] Names =
    [
        "a\nb", "a\tb", "a\0b", "\u001b[31mred", "a\u202eb", "\u2066a", "a\u200bb", "a|b", "a`b", "<script>alert(1)</script>", "a&b", "a\"b", "a,b", "a;b", "*a*_b_",
        new('x', 900),
    ];

    [TestCaseSource(nameof(Names))]
    public async Task RowsAreLinesInEveryFormat(string name)
    {
        using var temp = Made(name);
        var plain = await RunAsync(temp, "show made.csv");
        var csv = await RunAsync(temp, "show made.csv --format csv");
        var json = await RunAsync(temp, "show made.csv --format json");
        var markdown = await RunAsync(temp, "show made.csv --format markdown");

        Assert.That(Raw(plain + csv + json + markdown), Is.Empty);
        Assert.That(plain.TrimEnd().Split('\n'), Has.Length.EqualTo(7));
        Assert.That(csv.TrimEnd().Split('\n'), Has.Length.EqualTo(4));
        using var parsed = JsonDocument.Parse(json);
        Assert.That(parsed.RootElement.EnumerateArray().Count(), Is.EqualTo(3));
        AssertTables(markdown);
    }

    [TestCaseSource(nameof(Names))]
    public async Task FiguresAndReportsStayWellFormed(string name)
    {
        using var temp = Made(name);
        await RunAsync(temp, "plot made.csv --output figures");
        await RunAsync(temp, "report made.csv --output out");
        var html = File.ReadAllText(temp.In("out/report.html"));
        var markdown = File.ReadAllText(temp.In("out/report.md"));

        foreach (var figure in Directory.GetFiles(temp.Path, "*.svg", SearchOption.AllDirectories))
            Assert.That(() => XDocument.Load(figure), Throws.Nothing, figure);
        Assert.That(Raw(html + markdown), Is.Empty);
        Assert.That(html, Does.Not.Contain("<script>alert"));
        Assert.That(markdown, Does.Not.Contain("<script>alert").Or.Contain("`<script>alert"));
        AssertTables(markdown);
    }

    [TestCaseSource(nameof(Names))]
    public async Task ComparisonsAreToldInLines(string name)
    {
        using var temp = new TempFolder();
        foreach (var (file, run) in new[]
            { ("before.csv", new MadeRun { Cases = 5 }), ("after.csv", new MadeRun { Cases = 5, Name = "20260103T030405Z", Factor = i => i == 3 ? 1.3 : 1, Seed = 2 }) })
            temp.Write(file, Regex.Replace(run.Csv(), "cpython 3.13.0/capi/Caching/work/s3//call", Quoted($"cpython 3.13.0/capi/Caching/work/{name.Replace('/', '-')}//call").Replace("$", "$$", StringComparison.Ordinal)));
        var plain = await RunAsync(temp, "compare before.csv after.csv --all --report out.html");
        var markdown = await RunAsync(temp, "compare before.csv after.csv --all --format markdown");
        var json = await RunAsync(temp, "compare before.csv after.csv --format json");

        Assert.That(Raw(plain + markdown + json + File.ReadAllText(temp.In("out.html"))), Is.Empty);
        Assert.That(File.ReadAllText(temp.In("out.html")), Does.Not.Contain("<script>alert"));
        using var parsed = JsonDocument.Parse(json);
        AssertTables(markdown);
    }

    /// <summary>A row's other names, of which not all are shown everywhere.</summary>
    [TestCase("20261124T220953Z")]
    [TestCase("amd-epyc-2c-acae28")]
    [TestCase("capi")]
    [TestCase("Caching")]
    [TestCase("state_read")]
    [TestCase("member=field")]
    [TestCase("latency")]
    public async Task OtherNamesAreDataToo(string column)
    {
        using var temp = new TempFolder();
        temp.Write("made.csv", File.ReadAllText(Path.Combine(InputTests.Inputs, "small.csv"))
            .Replace($",{column},", $",{Quoted($"{column}\u001b[31m\u202e|\n<script>alert")},", StringComparison.Ordinal));
        var shown = await RunAsync(temp, "show made.csv --columns ns,status");
        var markdown = await RunAsync(temp, "show made.csv --format markdown --figure ns --by run");
        await RunAsync(temp, "report made.csv --output out");

        Assert.That(Raw(shown + markdown + File.ReadAllText(temp.In("out/report.html")) + File.ReadAllText(temp.In("out/report.md"))), Is.Empty);
        Assert.That(File.ReadAllText(temp.In("out/report.html")), Does.Not.Contain("<script>alert"));
        AssertTables(markdown);
    }

    [Test]
    public async Task ANameOfTenThousandCharactersIsRefusedWithItsLine()
    {
        using var temp = Made(new string('x', 10_000));
        var ended = await BenchProcess.RunInAsync(temp.Path, "show", "made.csv");

        Assert.That(
            ended, Is.EqualTo(new BenchProcess.Ended(
                2, "", "bench: made.csv line 9: strategy has 10000 characters: no name of bench has more than 1000\n")));
    }

    private static TempFolder Made(string name)
    {
        var temp = new TempFolder();
        temp.Write("made.csv", File.ReadAllText(Path.Combine(InputTests.Inputs, "small.csv")).Replace(",recompute,", $",{Quoted(name)},", StringComparison.Ordinal));
        return temp;
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<string> RunAsync(TempFolder temp, string commandLine)
    {
        var ended = await BenchProcess.RunInAsync(temp.Path, commandLine.Split(' '));
        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(Raw(ended.Errors), Is.Empty);
        return ended.Output;
    }

    /// <summary>What does something to a terminal, or to the order of what is read.</summary>
    private static IEnumerable<char> Raw(string text) => text.Where(character => character != '\n'
        && char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);

    /// <summary>Each row has as many cells as its head.</summary>
    private static void AssertTables(string markdown)
    {
        var cells = 0;
        foreach (var line in markdown.Split('\n'))
        {
            var bars = Bar().Count(line);
            cells = !line.StartsWith('|') ? 0 : cells == 0 ? bars : cells;
            if (cells > 0)
                Assert.That(bars, Is.EqualTo(cells), line);
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
