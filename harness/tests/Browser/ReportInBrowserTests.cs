using System.Text.Json.Nodes;
using Bench.Reporting;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Browser;

/// <summary>The report as a reader meets it.</summary>
public sealed class ReportInBrowserTests
{
    private readonly TempFolder folder = new();
    private Chromium? browser;
    private string report = "";

    [OneTimeSetUp]
    public async Task Open()
    {
        browser = await Chromium.StartAsync();
        using var sample = Samples.Rich();
        sample.With("a_strategy_with_a_name_that_is_longer_than_any_that_is_in_the_catalogue_today", 3, workload: "type_check", parameters: "object=exact");
        report = ReportFiles.Write(sample.Read(), folder.Path);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task ItOpensWithoutAComplaintAndFitsTheWindow([Values(800, 1600)] int width, [Values] bool isDark)
    {
        await browser!.OpenAsync(report, width, isDark);

        Assert.That(browser.Complaints, Is.Empty);
        Assert.That((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth"))!, Is.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task EveryFigureStaysInItsBoxAndNoTextsOverlap([Values(800, 1600)] int width, [Values] bool isDark)
    {
        await browser!.OpenAsync(report, width, isDark);

        var troubles = await browser.EvaluateAsync("""
            [...document.querySelectorAll('svg.figure')].flatMap(svg => {
              const box = svg.getBoundingClientRect(), found = [];
              if (box.width < 300 || box.height < 60) found.push(`a figure of ${box.width} by ${box.height}`);
              const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()]);
              for (const element of svg.querySelectorAll('text, path, rect')) {
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
    public async Task TablesSortByNumberBothWays()
    {
        await browser!.OpenAsync(report, 1600, isDark: false);
        const string Column = """
            (() => {
              const table = [...document.querySelectorAll('#tables table')].find(table => table.tBodies[0].rows.length > 5);
              const head = [...table.tHead.rows[0].cells].find(cell => cell.textContent === 'ns');
              head.firstChild.click();
              return [head.getAttribute('aria-sort'), ...[...table.tBodies[0].rows].map(row => parseFloat(row.cells[head.cellIndex].textContent))];
            })()
            """;

        var up = (await browser.EvaluateAsync(Column))!.AsArray();
        var down = (await browser.EvaluateAsync(Column))!.AsArray();

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
              box.value = '3.8.18 MODULE_STATE abi3'; box.dispatchEvent(new Event('input'));
              await new Promise(done => setTimeout(done, 400));
              return [...document.querySelectorAll('tbody tr:not([hidden])')].map(row => row.closest('details').textContent.slice(0, 80) + row.textContent);
            })()
            """))!.AsArray().Select(row => row!.ToString()).ToList();

        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows, Has.All.Contains("module_state").And.All.Contains("abi3"));
        Assert.That((string?)await browser.EvaluateAsync("document.querySelector('output').textContent"), Does.Match(@"^\d+ of \d+ rows$"));
    }

    [Test]
    public async Task PointingAtAFigureTellsTheValue()
    {
        await browser!.OpenAsync(report, 1600, isDark: false);

        var told = (string?)await browser.EvaluateAsync("""
            (() => {
              document.querySelector('svg .mark').closest('g[data-tip]')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
              const group = document.querySelector('g[data-tip*="[" ]');
              group.firstElementChild.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
              return document.querySelector('.tip').hidden ? '' : document.querySelector('.tip').textContent;
            })()
            """);

        Assert.That(told, Does.Match(@"\[.+\].+ns"));
    }

    private static IEnumerable<double> Numbers(JsonArray column) => column.Skip(1).Select(number => (double)number!);
}
