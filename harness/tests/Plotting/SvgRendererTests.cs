using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bench.Analysis;
using Bench.Plotting.Drawing;
using Bench.Plotting.Figures;
using Bench.Plotting.Model;
using Bench.Statistics;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Plotting;

public sealed class SvgRendererTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Head = ["title", "desc"];
    private static readonly Dot Ten = new(0, new Interval(10, 9, 11));
    private static readonly Axis Ns = new("time, ns", "ns", AxisScale.Logarithmic);

    [Test]
    public void EveryFigureIsWellFormedTitledAndWithoutIds([Values("ladder", "breakeven", "arguments", "distribution", "heatmap", "dots", "compare")] string kind)
    {
        using var sample = Samples.Rich();
        using var other = Samples.Rich("20270101T000000Z");
        var data = new Dataset([.. sample.Read().Runs, .. other.Read().Runs], TestData.RealCatalogue);

        var figures = FigureSet.Of(data, [kind]).ToList();

        Assert.That(figures, Is.Not.Empty);
        foreach (var root in figures.Select(Render))
        {
            Assert.That(root.Elements().Take(2).Select(element => element.Name.LocalName), Is.EqualTo(Head));
            Assert.That(root.Element(Svg + "title")!.Value, Does.EndWith("?"));
            Assert.That(root.Attribute("role")!.Value, Is.EqualTo("img"));
            Assert.That(root.DescendantsAndSelf().Attributes("id"), Is.Empty);
            Assert.That(root.ToString(), Does.Not.Contain("NaN").And.Not.Contain("∞\""));
        }
        Assert.That(figures.Select(figure => figure.Name), Is.Unique);
    }

    // Measured at other points only, it has no row in a heat map.
    [Test]
    public void AnAbiWithoutTheMainPointHasNoHeatmap()
    {
        using var sample = new SampleRun().With("module_state", 2).With("module_state", 2, abi: Bench.Catalogue.Abis.Abi3, parameters: "member=object");

        Assert.That(FigureSet.Of(sample.Read(), ["heatmap"]).Select(figure => figure.Title), Is.EqualTo(["Caching, C API: what is dear, and what is cheap?"]));
    }

    [Test]
    public void WhatWasNotMeasuredIsDrawnAsSuch()
    {
        var root = Render(Plot(new Dot(0, null, "needs CPython 3.15")));

        Assert.That(Texts(root), Has.Member("n/a: needs CPython 3.15"));
        Assert.That(root.Descendants(Svg + "ellipse").Count(), Is.EqualTo(1), "the legend's marker");
    }

    [Test]
    public void AnIntervalIsABarAsWideAsItIs()
    {
        var narrow = Render(Plot(new Dot(0, new Interval(10, 9, 11)), new Dot(0, new Interval(10, 1, 100))));

        var bars = narrow.Descendants(Svg + "path").Where(path => path.Attribute("stroke-width")?.Value == "2")
            .SelectMany(path => path.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
            .Select(bar => Numbers(bar).ToArray()).Select(ends => ends[2] - ends[0]).ToArray();
        Assert.That(bars[1], Is.EqualTo(bars[0] * Math.Log(100) / Math.Log(11.0 / 9)).Within(1).Percent);
    }

    [Test]
    public void ANameOfManyWordsIsBrokenAndNotShortened()
    {
        var name = string.Join(' ', Enumerable.Repeat("words", 20));

        var texts = Texts(Render(Plot(name, new Dot(0, new Interval(1, 1, 1))))).ToList();

        Assert.That(string.Join(' ', texts.Where(text => text.StartsWith("words", StringComparison.Ordinal))), Is.EqualTo(name));
    }

    [Test]
    public void AReasonIsToldInFullHoweverLong()
    {
        var reason = string.Join(' ', Enumerable.Repeat("because", 40));

        var texts = Texts(Render(Plot(new Dot(0, null, reason))));

        Assert.That(string.Join(' ', texts), Does.Contain($"n/a: {reason}"));
    }

    [Test]
    public void ReasonsOfEmptyCellsStandBelowThem()
    {
        var texts = Texts(Render(Matrix("needs CPython 3.15", "no C API", "needs CPython 3.15"))).ToList();

        Assert.That(texts.Where(text => text.StartsWith("n/a", StringComparison.Ordinal)), Is.EqualTo(
            ["n/a 1", "n/a 2", "n/a 1", "n/a 1: needs CPython 3.15", "n/a 2: no C API"]));
    }

    [Test]
    public void EveryNumberHasItsUnit()
    {
        var texts = Texts(Render(Plot(Ten))).Concat(Texts(Render(Matrix()))).Where(text => text.Any(char.IsAsciiDigit)).ToList();

        Assert.That(texts, Has.Count.EqualTo(4).And.All.EndsWith("ns"));
    }

    [Test]
    public void ACodeStandsBesideAShortNameAndBelowALongOne()
    {
        var row = new DotRow("module state", [Ten]) { Code = "module_state" };
        var longer = row with { Label = string.Join(' ', Enumerable.Repeat("state", 12)) };

        Assert.That(Below(row, "module state"), Is.Zero);
        Assert.That(Below(longer, longer.Label[..20]), Is.GreaterThan(10));

        static double Below(DotRow row, string label)
        {
            var texts = Render(new DotPlot("f", "Why?", "", Ns, ["one"], [new DotPanel("", [row])])).Descendants(Svg + "text").ToList();
            return (double)texts.Single(text => text.Value == row.Code).Attribute("y")!
                - (double)texts.First(text => text.Value.StartsWith(label, StringComparison.Ordinal)).Attribute("y")!;
        }
    }

    // A pair that is spoiled has a line with its name, and its mark on the tinted ground right of the work's bar.
    [Test]
    public void WhatIsSpoiledIsNamedAndLiesRightOfTheWork()
    {
        var root = Render(new CachePlot("f", "Which?", "", Ns, [new CachePanel("C API", "capi", [new CacheRow("a cache", "cache", 5,
            [Way("cheap", 2, "pays"), Way("dear", 9, "spoiled")])])]));

        Assert.That(Texts(root), Has.Member("work 5.00\u00a0ns").And.Member("\u2003dear").And.Member("pays from 9.00\u00a0ns")
            .And.Member("1 of 2 pairs of a cache and a way are spoiled, 0 marginal.").And.None.EqualTo("cheap"));
        var tinted = root.Descendants(Svg + "rect").Where(rect => rect.Attribute("fill")?.Value == "#f7e8df").ToList();
        var marks = root.Descendants(Svg + "rect").Where(rect => rect.Attribute("class")?.Value == "reach").Select(rect => (double)rect.Attribute("x")!).ToList();
        Assert.That(marks, Has.Count.EqualTo(2));
        Assert.That((double)tinted.Single().Attribute("x")!, Is.InRange(marks[0] + 5, marks[1]));

        static CacheMark Way(string name, double from, string verdict) => new(name, name, new Interval(from, from, from), verdict);
    }

    [Test]
    public void AFlagsNameAtALineIsBrokenBehindItsBars()
    {
        const string flags = "METH_METHOD|METH_FASTCALL|METH_KEYWORDS";
        var line = new LineSeries("flags", flags, [(1, new Interval(5, 5, 5))]) { Code = "code: 1.00 ns each" };

        var texts = Texts(Render(new LinePlot("f", "Why?", "", new Axis("n", "", AxisScale.Linear), Ns, [new LinePanel("", [line])]))).ToList();

        Assert.That(string.Concat(texts.Where(text => text.StartsWith("METH", StringComparison.Ordinal))), Is.EqualTo(flags));
        Assert.That(texts, Has.Member(line.Code));
    }

    // −0.1, 0, 0.1 and 0.2 stood on each other.
    [Test]
    public void NumbersAtAnAxisStandApartNearZeroToo()
    {
        var root = Render(new DotPlot("f", "Why?", "", new Axis("added", "ns", AxisScale.SignedLogarithmic), ["one"],
            [new DotPanel("", [new DotRow("row", [new Dot(0, new Interval(5, -0.2, 14))])])]));

        var ticks = root.Descendants(Svg + "text").Where(text => text.Attribute("class")?.Value == "tick").Select(text => (double)text.Attribute("x")!).ToList();
        Assert.That(ticks, Has.Count.GreaterThan(2));
        Assert.That(ticks.Zip(ticks.Skip(1), (one, next) => next - one), Has.All.GreaterThan(35));
    }

    [Test]
    public void AWayWithoutALineSaysWhy()
    {
        using var sample = Samples.Rich().WithAbsent("o", "needs CPython 3.9", workload: "convention", suite: "Calling", parameters: "args=1;keywords=0");

        var texts = FigureSet.Of(sample.Read(), ["arguments"]).SelectMany(figure => Texts(Render(figure)));

        Assert.That(texts, Has.Member("n/a: METH_O (o): needs CPython 3.9"));
    }

    [Test]
    public void ALongNameIsShortenedAndToldInFull()
    {
        var name = new string('m', 90);
        var root = Render(Plot(name, new Dot(0, new Interval(1, 1, 1))));

        Assert.That(Texts(root), Has.Some.Matches<string>(text => text!.Contains('…', StringComparison.Ordinal) && text.Length < 40));
        Assert.That(root.Descendants(Svg + "title").Select(title => title.Value), Has.Some.Contains(name));
    }

    [Test]
    public void NamesAtTheEndsOfLinesDoNotOverlap()
    {
        var lines = Enumerable.Range(0, 12).Select(i => new LineSeries($"{i}", $"strategy {i}", [(1, new Interval(5, 5, 5)), (2, new Interval(5, 5, 5))])).ToList();

        var root = Render(new LinePlot("f", "Why?", "", new Axis("n", "", AxisScale.Linear), Ns, [new LinePanel("", lines)]));

        var heights = root.Descendants(Svg + "text").Where(text => text.Value.StartsWith("strategy", StringComparison.Ordinal))
            .Select(text => (double)text.Attribute("y")!).Order().ToList();
        Assert.That(heights.Zip(heights.Skip(1), (a, b) => b - a), Has.All.GreaterThan(12));
        Assert.That(heights[^1], Is.LessThan(double.Parse(root.Attribute("viewBox")!.Value.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void ColoursByDayAreAttributesAndEachHasItsNight()
    {
        using var sample = Samples.Rich();

        var colours = FigureSet.Of(sample.Read(), FigureSet.Kinds).Select(Render).SelectMany(root => root.Descendants())
            .SelectMany(element => element.Attributes().Where(attribute => attribute.Name == "fill" || attribute.Name == "stroke"))
            .Select(attribute => (attribute.Name.LocalName, attribute.Value)).Where(colour => colour.Value != "none").Distinct().ToList();

        Assert.That(colours, Has.Count.GreaterThan(10));
        Assert.That(colours.Select(colour => $".figure [{colour.LocalName}=\"{colour.Value}\"]{{{colour.LocalName}:#"), Has.All.Matches<string>(rule => SvgStyle.Css.Contains(rule!, StringComparison.Ordinal)));
    }

    [Test]
    public void TheSameFigureIsTheSameFile() =>
        Assert.That(new[] { Plot(Ten), Plot(Ten) }.Select(plot => Render(plot).ToString()).Distinct().Count(), Is.EqualTo(1));

    // ScottPlot draws twice what it draws first, and Skia splits dashes into shapes of their own.
    [Test]
    public void EachShapeIsThereOnceAndLinesAreWhole()
    {
        var lines = Enumerable.Range(0, 2).Select(i => new LineSeries($"{i}", $"{i}", [(1, new Interval(5, 5, 5)), (2, new Interval(6, 6, 6))])).ToList();

        var root = Render(new LinePlot("f", "Why?", "", new Axis("n", "", AxisScale.Linear), Ns, [new LinePanel("", lines)]));

        Assert.That(root.Descendants(Svg + "path").Where(path => path.Attribute("stroke-width")?.Value == "1.5").Select(path => Numbers(path.Attribute("d")!.Value).Count()), Is.EqualTo([4, 4]));
        Assert.That(root.Descendants(Svg + "ellipse").Count(), Is.EqualTo(3), "two points and the name's");
    }

    [Test]
    public void WhatASeriesLacksEverywhereIsToldOnce()
    {
        var root = Render(new DotPlot("f", "Why?", "", Ns, ["here", "there"], [new DotPanel("", [.. Enumerable.Range(0, 5).Select(i =>
            new DotRow($"row {i}", [new Dot(0, new Interval(1, 1, 1)), new Dot(1, null, "no C API")]))])]));

        Assert.That(Texts(root).Where(text => text.StartsWith("n/a", StringComparison.Ordinal)), Is.EqualTo(["n/a on there: no C API"]));
    }

    [Test]
    public void SeriesDifferInShapeNotOnlyInColour()
    {
        var root = Render(new DotPlot("f", "Why?", "", Ns, [.. Enumerable.Range(0, 8).Select(i => $"s{i}")], []));

        var shapes = root.Elements().Where(element => element.Attribute("class") is null && element.Name.LocalName is "path" or "rect" or "ellipse").Select(Shape);
        Assert.That(shapes.ToList(), Has.Count.EqualTo(8).And.Unique);
    }

    [Test]
    public void TextFromFilesCannotBreakOutOfAFigure() =>
        Assert.That(Texts(Render(Plot("<script>&\"", new Dot(0, new Interval(1, 1, 1))))), Has.Member("<script>&\""));

    private static MatrixPlot Matrix(params string[] absent) => new("f", "Where?", "", "ns", ["one"],
        [new DotPanel("", [new DotRow("row", [Ten]), .. absent.Select(why => new DotRow("row", [new Dot(0, null, why)]))])]);

    private static DotPlot Plot(params Dot[] dots) => Plot("row", dots);

    private static DotPlot Plot(string label, params Dot[] dots) =>
        new("f", "Why?", "", Ns, ["one"], [new DotPanel("", [new DotRow(label, dots)])]);

    private static XElement Render(FigureModel figure)
    {
        using var stream = new MemoryStream();
        new SvgRenderer().Render(figure, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }

    private static IEnumerable<double> Numbers(string path) =>
        Regex.Matches(path, @"-?[\d.]+").Select(number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Wherever it is.</summary>
    private static string Shape(XElement element)
    {
        var numbers = Numbers(element.Attribute("d")?.Value ?? "").ToList();
        return $"{element.Name.LocalName} {string.Join(' ', numbers.Select((number, i) => Math.Round(number - numbers[i % 2])))}";
    }

    private static IEnumerable<string> Texts(XElement root) => root.Descendants(Svg + "text").Select(text => text.Value);
}
