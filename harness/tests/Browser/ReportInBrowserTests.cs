using System.Text.Json.Nodes;
using Bench.Analysis;
using Bench.Plotting.Drawing;
using Bench.Plotting.Figures;
using Bench.Reporting;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Browser;

/// <summary>The report as a reader meets it.</summary>
[Category("Browser")]
public sealed class ReportInBrowserTests
{
    private readonly TempFolder folder = new();
    private Chromium? browser;
    private string report = "";

    /// <summary>Of nine interpreters.</summary>
    private string wide = "";

    /// <summary>Every kind of figure.</summary>
    private string figures = "";

    [OneTimeSetUp]
    public async Task Open()
    {
        browser = await Chromium.StartAsync();
        using var sample = Samples.Rich();
        sample.With("a_strategy_with_a_name_that_is_longer_than_any_that_is_in_the_catalogue_today", 3, workload: "type_check", parameters: "object=exact");
        report = ReportFiles.Write(new(sample.Read()), folder.Path);
        using var nine = Samples.Rich(versions: ["3.8.18", "3.9.18", "3.10.13", "3.11.2", "3.11.7", "3.12.1", "3.13.0", "3.14.0", "3.15.0"]);
        wide = ReportFiles.Write(new(nine.Read()), folder.In("wide"));
        using var other = Samples.Rich("20270101T000000Z");
        var data = new Dataset([.. sample.Read().Runs, .. other.Read().Runs], TestData.RealCatalogue);
        figures = folder.Write("figures.html", $"<!DOCTYPE html><meta charset=utf-8><meta name=color-scheme content=\"light dark\"><link rel=icon href=\"data:,\"><style>{SvgStyle.Css}.figure{{display:block;max-width:1000px}}</style>"
            + string.Concat(FigureSet.Of(data, FigureSet.Kinds).Select(SvgRenderer.Inline)));
    }

    private string Page(string name) => name switch { "report" => report, "wide" => wide, _ => figures };

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task ItOpensWithoutAComplaintAndFitsTheWindow([Values("report", "wide")] string page, [Values(800, 1600)] int width, [Values] bool isDark)
    {
        await browser!.OpenAsync(Page(page), width, isDark);
        await browser.EvaluateAsync("ready");

        Assert.That(browser.Complaints, Is.Empty);
        Assert.That((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth"))!, Is.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task EveryFigureStaysInItsBoxAndNoTextsOverlap([Values("report", "wide", "figures")] string page, [Values(800, 1600)] int width, [Values] bool isDark)
    {
        await browser!.OpenAsync(Page(page), width, isDark);

        var troubles = await browser.EvaluateAsync("""
            [...document.querySelectorAll('svg.figure')].flatMap(svg => {
              const box = svg.getBoundingClientRect(), found = [];
              if (box.width < 300 || box.height < 60) found.push(`a figure of ${box.width} by ${box.height}`);
              const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()]);
              for (const element of svg.querySelectorAll('text, path, rect, ellipse')) {
                const at = element.getBoundingClientRect();
                if (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1)
                  found.push(`outside: ${element.outerHTML}`);
              }
              texts.forEach(([one, a], i) => texts.slice(i + 1).forEach(([other, b]) => {
                const scale = box.width / 800;
                if (a.right - 1 > b.left && b.right - 1 > a.left && a.bottom - 4 * scale > b.top && b.bottom - 4 * scale > a.top)
                  found.push(`overlap: ${one.textContent} / ${other.textContent}`);
              }));
              return found;
            })
            """);

        Assert.That(troubles!.AsArray().Select(trouble => trouble!.ToString()), Is.Empty);
        Assert.That((int)(await browser.EvaluateAsync("document.querySelectorAll('svg.figure').length"))!, Is.GreaterThan(3));
    }

    [Test]
    public async Task TextIsReadableByDayAndByNight([Values] bool isDark)
    {
        await browser!.OpenAsync(report, 800, isDark);

        // The WCAG contrast of every text and of the page, least of all.
        var contrast = (double)(await browser.EvaluateAsync("""
            (() => {
              const light = colour => {
                const [r, g, b] = colour.match(/[\d.]+/g).map(part => part / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
              };
              const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
              const page = getComputedStyle(document.body);
              const paper = getComputedStyle(document.querySelector('svg .paper')).fill;
              return Math.min(contrast(page.color, page.backgroundColor),
                ...[...document.querySelectorAll('svg text')].map(text => contrast(getComputedStyle(text).fill, paper)));
            })()
            """))!;

        Assert.That(contrast, Is.GreaterThan(4.5));
    }

    [Test]
    public async Task RowsAreMadeWhenTheirTableIsOpened()
    {
        await browser!.OpenAsync(report, 1600, isDark: false);

        var rows = Numbers((await browser.EvaluateAsync("""
            (async () => {
              const details = document.querySelector('#tables details'), count = () => details.querySelectorAll('tbody tr').length;
              const before = count();
              details.open = true;
              await ready; await new Promise(done => setTimeout(done, 100));
              return ['', before, count(), parseInt(details.firstElementChild.textContent.match(/\((\d+) rows\)/)[1])];
            })()
            """))!.AsArray()).ToList();

        Assert.That(rows[0], Is.Zero);
        Assert.That(rows[1], Is.EqualTo(rows[2]).And.GreaterThan(5));
    }

    [TestCase("#tables details", "ns")]
    [TestCase("#question-ap div.scroll", "3.13.0")]
    public async Task TablesSortByNumberBothWays(string around, string column)
    {
        await browser!.OpenAsync(report, 1600, isDark: false);
        var script = $$"""
            (async () => {
              const about = document.querySelector('{{around}}');
              about.open = true;
              await ready; await new Promise(done => setTimeout(done, 100));
              const table = about.querySelector('table');
              const head = [...table.tHead.rows[0].cells].find(cell => cell.textContent.endsWith('{{column}}'));
              head.firstChild.click();
              return [head.getAttribute('aria-sort'), ...[...table.tBodies[0].rows].map(row => parseFloat(row.cells[head.cellIndex].textContent.replace('\u2212', '-'))).filter(Number.isFinite)];
            })()
            """;

        var up = (await browser.EvaluateAsync(script))!.AsArray();
        var down = (await browser.EvaluateAsync(script))!.AsArray();

        Assert.That(((string?)up[0], (string?)down[0]), Is.EqualTo(("ascending", "descending")));
        Assert.That(Numbers(up), Is.Ordered.Ascending);
        Assert.That(Numbers(down), Is.Ordered.Descending);
        Assert.That(Numbers(up).Distinct().Count(), Is.GreaterThan(2));
    }

    [Test]
    public async Task TablesFilterByEveryWord()
    {
        await browser!.OpenAsync(report, 1600, isDark: false);

        var rows = (await browser.EvaluateAsync("""
            (async () => {
              const box = document.querySelector('input[type=search]');
              document.querySelectorAll('details').forEach(details => details.open = true);
              box.value = '3.8.18 MODULE_STATE abi3'; box.dispatchEvent(new Event('input'));
              await new Promise(done => setTimeout(done, 400));
              return [...document.querySelectorAll('tbody tr')].filter(row => row.checkVisibility())
                .map(row => (row.closest('details')?.firstElementChild ?? row.closest('table').caption).textContent + row.textContent);
            })()
            """))!.AsArray().Select(row => row!.ToString()).ToList();

        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows, Has.All.Contains("module_state").And.All.Contains("abi3").And.All.Contains("3.8.18"));
        Assert.That((string?)await browser.EvaluateAsync("document.querySelector('output').textContent"), Is.EqualTo($"{rows.Count} of {await AllRows()} rows"));

        async Task<int> AllRows() => (int)(await browser!.EvaluateAsync("tables.reduce((sum, table) => sum + table.rows.length, 0)"))!;
    }

    [Test]
    public async Task PointingAtAFigureTellsTheValue()
    {
        await browser!.OpenAsync(report, 1600, isDark: false);

        var told = (string?)await browser.EvaluateAsync("""
            (() => {
              document.querySelector('svg .reach').closest('g[data-tip]')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
              const group = document.querySelector('g[data-tip*="[" ]');
              group.firstElementChild.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
              return document.querySelector('.tip').hidden ? '' : document.querySelector('.tip').textContent;
            })()
            """);

        Assert.That(told, Does.Match(@"\[.+\].+ns"));
    }

    private static IEnumerable<double> Numbers(JsonArray column) => column.Skip(1).Select(number => (double)number!);
}
