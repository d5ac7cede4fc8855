using Bench.Plotting.Model;
using Bench.Statistics;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>Rows with names on the left, dots and intervals along the axis, values on the right.</summary>
internal sealed class DotPainter(Paper paper, DotPlot plot)
{
    private const double Roomy = 15;
    private const double Tight = 12.5;

    /// <summary>More series than these stand closer.</summary>
    private const int MostRoomy = 4;
    private const double RowGap = 5;
    private const double LongestLabel = 290;
    private const double AbsentHeight = 13;

    private readonly Scale scale = Scale.Of(plot);
    private readonly double lineHeight = plot.Series.Count > MostRoomy ? Tight : Roomy;
    private readonly double left = Paper.Margin + 12 + RowLabel.WidthOf(Rows(plot).Select(row => (row.Label, row.Code)), LongestLabel);
    private readonly double right = Paper.Width - Paper.Margin - 10 - TextLook.Value.WidthOf(
        Rows(plot).SelectMany(row => row.Dots).Where(dot => dot.Value is not null)
            .Select(dot => NumberText.Of(dot.Value!.Value, plot.Axis.Unit)));

    private double AbsentWidth => Paper.Width - Paper.Margin - left - 4;

    public void Paint()
    {
        paper.Legend(plot.Series.Select((name, i) => (Palette.MarkerOf(i), name)));
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private static IEnumerable<DotRow> Rows(DotPlot plot) => plot.Panels.SelectMany(panel => panel.Rows);

    private void Paint(DotPanel whole)
    {
        paper.Heading(whole.Title, whole.Code);
        var (panel, told) = Absences.InAll(whole, plot.Series);
        foreach (var text in told)
            paper.Paragraph(text, TextLook.Absent);
        paper.Bottom += 6;
        PaintGround(panel);
        var dots = panel.Rows.SelectMany(Paint).ToList();
        foreach (var series in dots.GroupBy(dot => dot.Dot.Series))
            Paint(series.Key, [.. series]);
        paper.Bottom += 38;
    }

    private void PaintGround(DotPanel panel)
    {
        var (top, y) = (paper.Bottom, paper.Bottom);
        foreach (var (i, row) in panel.Rows.Index())
        {
            if (i % 2 == 0)
                paper.Box(Paper.Margin - 6, y, Paper.Inner + 12, Height(row), Palette.Band);
            y += Height(row);
        }
        foreach (var tick in scale.Ticks((int)((right - left) / Ticks.Room)))
        {
            paper.Line(X(tick), top, X(tick), y, Palette.Rule);
            paper.Text(X(tick), y + 14, Ticks.Text(tick, plot.Axis), TextLook.Tick, SKTextAlign.Center);
        }
        if (plot.Line is { } line)
            paper.Curve([(X(line), top), (X(line), y)], Palette.Mute, 1, Palette.MarkedDashes);
        paper.Text((left + right) / 2, y + 30, plot.Axis.Label, TextLook.Note, SKTextAlign.Center);
    }

    /// <summary>The row's words.</summary>
    /// <returns>Its dots, which are still to be drawn, and how far down.</returns>
    private List<(Dot Dot, double Y)> Paint(DotRow row)
    {
        Name(row).Paint(paper, Paper.Margin, paper.Bottom + Height(row) / 2);
        var y = paper.Bottom + (Height(row) - ContentHeight(row) + lineHeight) / 2;
        var dots = new List<(Dot Dot, double Y)>();
        foreach (var dot in row.Dots.Where(dot => dot.Value is not null))
        {
            Tell(row, dot, dot.Value!.Value, y);
            dots.Add((dot, y));
            y += lineHeight;
        }
        foreach (var text in AbsentLines(row))
        {
            paper.Text(left + 4, y + 4, text, TextLook.Absent);
            y += AbsentHeight;
        }
        paper.Bottom += Height(row);
        return dots;
    }

    /// <summary>The value, told along its whole line.</summary>
    private void Tell(DotRow row, Dot dot, Interval value, double y) => paper.Text(
        Paper.Width - Paper.Margin, y + 4, NumberText.Of(value, plot.Axis.Unit), TextLook.Value, SKTextAlign.Right,
        told: $"{row.Label}{(plot.Series.Count > 1 ? $", {plot.Series[dot.Series]}" : "")}: {NumberText.Of(value, plot.Axis.Unit)}",
        reach: Paper.Place(left, y - lineHeight / 2, right, y + lineHeight / 2));

    private void Paint(int series, IReadOnlyList<(Dot Dot, double Y)> dots)
    {
        var tone = Palette.ToneOf(series);
        foreach (var (dot, y) in dots)
            foreach (var point in dot.Points)
                paper.Line(X(point), y - 4.5, X(point), y + 4.5, tone, opacity: 0.6);
        foreach (var (dot, y) in dots)
            paper.Line(X(dot.Value!.Value.Low), y, X(dot.Value!.Value.High), y, tone, width: 2);
        paper.Marks(Palette.MarkerOf(series), [.. dots.Select(dot => (X(dot.Dot.Value!.Value.Value), dot.Y))]);
    }

    private RowLabel Name(DotRow row) => new(row.Label, row.Code, left - 12 - Paper.Margin);

    private double Height(DotRow row) => Math.Max(ContentHeight(row) + RowGap, Name(row).Height);

    private double ContentHeight(DotRow row) =>
        row.Dots.Count(dot => dot.Value is not null) * lineHeight + AbsentLines(row).Count * AbsentHeight;

    private List<string> AbsentLines(DotRow row) =>
        [.. Absences.In(row, plot.Series).SelectMany(text => TextLook.Absent.Lines(text, AbsentWidth))];

    private double X(double value) => left + scale.Map(value) * (right - left);
}
