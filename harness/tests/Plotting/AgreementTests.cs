using Bench.Plotting.Figures;
using Bench.Plotting.Model;
using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Plotting;

public sealed class AgreementTests
{
    [Test]
    public void SixOrFewerStayAsTheyAre()
    {
        var plot = Plot([1, 1, 1, 1, 1, 1]);

        Assert.That(Agreement.Readable(plot), Is.EqualTo([plot]));
    }

    [Test]
    public void OfSevenThoseThatAgreeAreOneWithABarOverAll()
    {
        var figure = Agreement.Readable(Plot([1, 1.4, 3, 5, 7, 9, 11])).Single();

        Assert.That(figure.Series, Is.EqualTo(["cpython 3.0, 3.1", "cpython 3.2", "cpython 3.3", "cpython 3.4", "cpython 3.5", "cpython 3.6"]));
        Assert.That(figure.Panels[0].Rows[0].Dots[0].Value, Is.EqualTo(new Interval(1.2, 0.9, 1.5)));
        Assert.That(figure.Note, Does.Contain("are drawn as one"));
    }

    [Test]
    public void OneRowInWhichTheyDifferKeepsThemApart()
    {
        var figures = Agreement.Readable(Plot([1, 1, 1, 1, 1, 1, 1], [0, 10, 20, 30, 40, 50, 60])).ToList();

        Assert.That(figures.Select(figure => figure.Series.Count), Is.EqualTo([4, 3]));
        Assert.That(figures.Select(figure => figure.Name), Is.EqualTo(["f", "f-2"]));
        Assert.That(figures[1].Panels[0].Rows[1].Dots.Select(dot => (dot.Series, dot.Value!.Value.Value)), Is.EqualTo([(0, 40.0), (1, 50.0), (2, 60.0)]));
        Assert.That(figures.Select(figure => figure.Note), Has.All.Contains("of 2").And.None.Contains("drawn as one"));
    }

    [Test]
    public void WhatIsAbsentForAnotherReasonDoesNotAgree()
    {
        var plot = Plot([1, 1, 3, 5, 7, 9, 11]);
        var row = new DotRow("absent", [.. plot.Panels[0].Rows[0].Dots.Select((dot, i) => new Dot(i, null, i == 0 ? "too old" : "no C API"))]);

        var figures = Agreement.Readable(plot with { Panels = [plot.Panels[0] with { Rows = [.. plot.Panels[0].Rows, row] }] });

        Assert.That(figures.SelectMany(figure => figure.Series), Has.Exactly(7).Items);
    }

    private static DotPlot Plot(params double[][] rows) => new(
        "f", "Why?", "", new Axis("time, ns", "ns", AxisScale.Linear), [.. rows[0].Select((_, i) => $"cpython 3.{i}")],
        [new DotPanel("", [.. rows.Select((row, r) => new DotRow($"row {r}", [.. row.Select((value, i) => new Dot(i, new Interval(value, value - 0.1, value + 0.1)))]))])]);
}
