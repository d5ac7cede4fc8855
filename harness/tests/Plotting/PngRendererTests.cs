using Bench.Analysis;
using Bench.Plotting.Drawing;
using Bench.Plotting.Figures;
using Bench.Plotting.Model;
using Bench.Statistics;
using Bench.Tests.Reporting;
using NUnit.Framework;
using SkiaSharp;

namespace Bench.Tests.Plotting;

public sealed class PngRendererTests
{
    private const int Width = 1600;

    /// <summary>Nothing is drawn so near to an edge: what is there has left the picture.</summary>
    private const int Frame = 12;

    private static readonly Axis Ns = new("time, ns", "ns", AxisScale.Logarithmic);
    private static readonly string[] Colors = ["#0b57a4", "#c2500b", "#0b7a5b", "#7d3c98", "#8a6a00", "#a01f52", "#3a3a3a", "#2a8ca5"];

    [Test]
    public void EveryFigureHasATitleAndFitsItsPicture([Values("ladder", "breakeven", "arguments", "distribution", "heatmap", "dots", "compare")] string kind)
    {
        using var sample = Samples.Rich();
        using var other = Samples.Rich("20270101T000000Z");
        var data = new Dataset([.. sample.Read().Runs, .. other.Read().Runs], TestData.RealCatalogue);

        var figures = FigureSet.Of(data, [kind]).ToList();

        Assert.That(figures, Is.Not.Empty);
        foreach (var figure in figures)
        {
            using var picture = Render(figure);
            Assert.That(picture.Width, Is.EqualTo(Width));
            Assert.That(Lines(picture, 10, 76, IsDark), Is.EqualTo(1), "the title's line");
            Assert.That(InkInFrame(picture), Is.Zero, figure.Name);
        }
    }

    [Test]
    public void APictureGrowsByItsRows()
    {
        using var few = Render(Plot(2, new Dot(0, new Interval(10, 9, 11))));
        using var more = Render(Plot(12, new Dot(0, new Interval(10, 9, 11))));
        using var most = Render(Plot(22, new Dot(0, new Interval(10, 9, 11))));

        Assert.That(more.Height - few.Height, Is.Positive.And.EqualTo(most.Height - more.Height));
        Assert.That(Lines(more, 0, more.Height, IsFirstSeries), Is.EqualTo(1 + 12), "a marker in the legend and in every row");
    }

    [Test]
    public void WhatWasNotMeasuredIsTold()
    {
        using var absent = Render(Plot(1, new Dot(0, null, "needs CPython 3.15")));
        using var empty = Render(new DotPlot("f", "Why?", "", Ns, ["one"], [new DotPanel("", [new DotRow("", [new Dot(0, null, "")])])]));

        Assert.That(Lines(absent, 0, absent.Height, IsFirstSeries), Is.EqualTo(1), "the legend's marker");
        Assert.That(Ink(absent), Is.GreaterThan(Ink(empty)), "the reason");
    }

    [Test]
    public void AnIntervalIsABarAsWideAsItIs()
    {
        using var picture = Render(Plot(1, new Dot(0, new Interval(10, 5, 20))));
        using var wide = Render(Plot(1, new Dot(0, new Interval(10, 5, 20)), new Dot(0, new Interval(10, 1, 100))));

        var widths = Groups(wide, IsFirstSeries).Select(lines => lines.Max(y => Extent(wide, y, IsFirstSeries))).Skip(1).ToList();
        Assert.That(widths, Has.Count.EqualTo(2));
        Assert.That(widths[1], Is.EqualTo(widths[0] * Math.Log(100) / Math.Log(4)).Within(2).Percent);
    }

    [Test]
    public void ALongNameIsShortenedAndLeavesRoom()
    {
        using var picture = Render(Named(new string('m', 90)));

        Assert.That(InkInFrame(picture), Is.Zero);
        Assert.That(Groups(picture, IsFirstSeries).Skip(1).Single().Max(y => First(picture, y, IsFirstSeries)), Is.InRange(Width / 3, Width - 200));
    }

    [Test]
    public void NamesAtTheEndsOfLinesDoNotOverlap()
    {
        var lines = Enumerable.Range(0, 12).Select(i => new LineSeries($"{i}", $"strategy {i}", [(1, new Interval(5, 5, 5)), (2, new Interval(5, 5, 5))])).ToList();

        using var picture = Render(new LinePlot("f", "Why?", "", new Axis("n", "", AxisScale.Linear), Ns, [new LinePanel("", lines)]));

        Assert.That(InkInFrame(picture), Is.Zero);
        Assert.That(Lines(picture, 60, picture.Height, IsDark, from: Width - 120), Is.EqualTo(lines.Count));
    }

    [Test]
    public void SeriesDifferInShapeNotOnlyInColour()
    {
        using var picture = Render(new DotPlot("f", "Why?", "", Ns, [.. Enumerable.Range(0, 8).Select(i => $"s{i}")], []));

        Assert.That(Colors.Select(color => Shape(picture, SKColor.Parse(color))).ToList(), Has.None.Empty.And.Unique);
    }

    [Test]
    public void ACellWithoutAValueIsTold()
    {
        using var picture = Render(new MatrixPlot("f", "Where?", "", "ns", ["one", "two"],
            [new DotPanel("", [new DotRow("row", [new Dot(0, new Interval(3, 2, 4)), new Dot(1, null, "needs CPython 3.15")])])]));
        using var without = Render(new MatrixPlot("f", "Where?", "", "ns", ["one", "two"],
            [new DotPanel("", [new DotRow("row", [new Dot(0, new Interval(3, 2, 4))])])]));

        Assert.That(picture.Height, Is.GreaterThan(without.Height), "the reason");
        Assert.That(Ink(picture), Is.GreaterThan(Ink(without)));
    }

    private static DotPlot Plot(int rows, params Dot[] dots) =>
        new("f", "Why?", "", Ns, ["one"], [new DotPanel("", [.. Enumerable.Range(0, rows).Select(i => new DotRow($"row {i}", dots))])]);

    private static DotPlot Named(string label) =>
        new("f", "Why?", "", Ns, ["one"], [new DotPanel("", [new DotRow(label, [new Dot(0, new Interval(1, 1, 1))])])]);

    private static SKBitmap Render(FigureModel figure)
    {
        using var stream = new MemoryStream();
        new PngRenderer().Render(figure, stream);
        return SKBitmap.Decode(stream.ToArray());
    }

    private static bool IsFirstSeries(SKColor color) => color == SKColor.Parse(Colors[0]);

    private static bool IsDark(SKColor color) => color.Red + color.Green + color.Blue < 3 * 100;

    private static bool IsInk(SKColor color) => color.Red + color.Green + color.Blue < 3 * 200;

    private static int Ink(SKBitmap picture) => picture.Pixels.Count(IsInk);

    private static int InkInFrame(SKBitmap picture) => picture.Pixels.Where((color, i) =>
        color != SKColors.White
        && (i % Width is < Frame or >= Width - Frame || i / Width < Frame || i / Width >= picture.Height - Frame)).Count();

    /// <summary>How many lines of what is wanted stand below each other.</summary>
    private static int Lines(SKBitmap picture, int top, int bottom, Func<SKColor, bool> isWanted, int from = 0) =>
        Groups(picture, isWanted, from).Count(group => group[0] >= top && group[^1] < bottom);

    /// <summary>Neighbouring lines of pixels with any that is wanted.</summary>
    private static List<List<int>> Groups(SKBitmap picture, Func<SKColor, bool> isWanted, int from = 0)
    {
        var pixels = picture.Pixels;
        var groups = new List<List<int>>();
        for (var y = 0; y < picture.Height; y++)
            if (pixels.AsSpan(y * Width + from, Width - from).ToArray().Any(isWanted))
            {
                if (groups.Count == 0 || groups[^1][^1] != y - 1)
                    groups.Add([]);
                groups[^1].Add(y);
            }
        return groups;
    }

    private static int First(SKBitmap picture, int y, Func<SKColor, bool> isWanted) => Wanted(picture, y, isWanted).DefaultIfEmpty(0).First();

    private static int Extent(SKBitmap picture, int y, Func<SKColor, bool> isWanted) =>
        Wanted(picture, y, isWanted).ToList() is { Count: > 0 } wanted ? wanted[^1] - wanted[0] + 1 : 0;

    private static IEnumerable<int> Wanted(SKBitmap picture, int y, Func<SKColor, bool> isWanted) =>
        Enumerable.Range(0, Width).Where(x => isWanted(picture.GetPixel(x, y)));

    /// <summary>Which pixels have the colour, from the first one of these on.</summary>
    private static string Shape(SKBitmap picture, SKColor color)
    {
        var points = picture.Pixels.Index().Where(pixel => pixel.Item == color).Select(pixel => (X: pixel.Index % Width, Y: pixel.Index / Width)).ToList();
        var (left, top) = (points.Select(point => point.X).DefaultIfEmpty(0).Min(), points.Select(point => point.Y).DefaultIfEmpty(0).Min());
        return string.Join(' ', points.Select(point => $"{point.X - left},{point.Y - top}"));
    }
}
