using Bench.Analysis;
using Bench.Plotting.Model;
using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>A row a cache with a bar at what its work costs and marks at what it pays from; behind which ways it does not pay
/// stands in lines of their own.</summary>
internal sealed class CachePainter(Paper paper, CachePlot plot)
{
    private const double LongestLabel = 330;
    private const float BarWidth = 3;

    private readonly Scale scale = Scale.Of(plot);
    private readonly double left = Paper.Margin + 12 + RowLabel.WidthOf(
        plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => Unpaid(row).Select(way => (Indented(way.Label), way.Code))
            .Append((row.Label, row.Code))),
        LongestLabel);

    private readonly double right = Paper.Width - Paper.Margin - 10 - TextLook.Value.WidthOf(
        plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => Unpaid(row).Select(way => PaysFrom(plot, way))
            .Append(Work(plot, row))));

    public void Paint()
    {
        PaintLegend();
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private static IEnumerable<CacheMark> Unpaid(CacheRow row) => row.Ways.Where(way => way.Verdict != BreakEvenVerdict.Pays);

    private static string Indented(string label) => $"\u2003{label}";

    private static string Work(CachePlot plot, CacheRow row) => $"work {NumberText.Of(row.Work, plot.Axis.Unit)}";

    private static string PaysFrom(CachePlot plot, CacheMark way) => $"pays from {NumberText.Of(way.PaysFrom.Value, plot.Axis.Unit)}";

    /// <summary>Of the verdicts that occur.</summary>
    private void PaintLegend()
    {
        var verdicts = plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Ways).Select(way => way.Verdict).ToHashSet();
        paper.Legend(
        [
            (new MarkerStyle(MarkerShape.VerticalBar, 14, Palette.Ink.Color) { LineWidth = BarWidth }, "what the work costs"),
            .. new[]
            {
                (BreakEvenVerdict.Pays, "the cache pays from here: less than the work"),
                (BreakEvenVerdict.Marginal, "marginal: as much, within the noise"),
                (BreakEvenVerdict.Spoiled, "spoiled: more than the work"),
            }.Where(entry => verdicts.Contains(entry.Item1)).Select(entry => (Palette.MarkerOf(entry.Item1), entry.Item2)),
        ]);
    }

    private void Paint(CachePanel panel)
    {
        paper.Heading(panel.Title, panel.Code);
        var verdicts = panel.Rows.SelectMany(row => row.Ways).CountBy(way => way.Verdict).ToDictionary();
        paper.Paragraph(
            $"{NumberText.Whole(verdicts.GetValueOrDefault(BreakEvenVerdict.Spoiled))} of "
                + $"{NumberText.Whole(verdicts.Values.Sum())} pairs of a cache and a way are spoiled, "
                + $"{NumberText.Whole(verdicts.GetValueOrDefault(BreakEvenVerdict.Marginal))} marginal.",
            TextLook.Note);
        paper.Bottom += 6;
        var (top, height) = (paper.Bottom, panel.Rows.Sum(row => Labels(row).Sum(label => label.Height)));
        foreach (var (i, row) in panel.Rows.Index())
            PaintGround(row, i % 2 == 0);
        foreach (var tick in scale.Ticks((int)((right - left) / Ticks.Room)))
        {
            paper.Line(X(tick), top, X(tick), top + height, Palette.Rule);
            paper.Text(X(tick), top + height + 14, Ticks.Text(tick, plot.Axis), TextLook.Tick, SKTextAlign.Center);
        }
        paper.Text((left + right) / 2, top + height + 30, plot.Axis.Label, TextLook.Note, SKTextAlign.Center);
        paper.Bottom = top;
        foreach (var row in panel.Rows)
            Paint(row);
        paper.Bottom += 38;
    }

    private void PaintGround(CacheRow row, bool isBand)
    {
        var height = Labels(row).Sum(label => label.Height);
        if (isBand)
            paper.Box(Paper.Margin - 6, paper.Bottom, Paper.Inner + 12, height, Palette.Band);
        paper.Box(X(row.Work), paper.Bottom, right - X(row.Work), height, Palette.Loss);
        paper.Bottom += height;
    }

    private void Paint(CacheRow row)
    {
        var height = Labels(row).Sum(label => label.Height);
        paper.Line(X(row.Work), paper.Bottom + 1, X(row.Work), paper.Bottom + height - 1, Palette.Ink, BarWidth);
        foreach (var (label, ways, told) in Labels(row).Zip(LinesOf(row), (label, line) => (label, line.Ways, line.Told)))
        {
            var y = paper.Bottom + label.Height / 2;
            label.Paint(paper, Paper.Margin, y);
            paper.Text(Paper.Width - Paper.Margin, y + 4, told, TextLook.Value, SKTextAlign.Right);
            foreach (var way in ways)
                Paint(row, way, y);
            paper.Bottom += label.Height;
        }
    }

    private void Paint(CacheRow row, CacheMark way, double y)
    {
        var marker = Palette.MarkerOf(way.Verdict);
        if (way.Verdict != BreakEvenVerdict.Pays)
            paper.Line(X(way.PaysFrom.Low), y, X(way.PaysFrom.High), y, Palette.ToneOf(way.Verdict), width: 2);
        paper.Marks(marker, (X(way.PaysFrom.Value), y));
        paper.Tell(
            $"{row.Label}, {way.Label}: {way.Verdict}; pays from {NumberText.Of(way.PaysFrom, plot.Axis.Unit)}, {Work(plot, row)}",
            Paper.Place(X(way.PaysFrom.Value) - 5, y - 7, X(way.PaysFrom.Value) + 5, y + 7));
    }

    private IEnumerable<RowLabel> Labels(CacheRow row) => Unpaid(row).Select(way => (Label: Indented(way.Label), way.Code))
        .Prepend((row.Label, row.Code)).Select(line => new RowLabel(line.Label, line.Code, left - 12 - Paper.Margin));

    private IEnumerable<(IEnumerable<CacheMark> Ways, string Told)> LinesOf(CacheRow row) =>
        Unpaid(row).Select(way => (Enumerable.Repeat(way, 1), PaysFrom(plot, way)))
            .Prepend((row.Ways.Where(way => way.Verdict == BreakEvenVerdict.Pays), Work(plot, row)));

    private double X(double value) => left + scale.Map(value) * (right - left);
}
