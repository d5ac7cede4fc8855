using Bench.Plotting.Model;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>Lines with interval bars in panels below each other, their names beside them.</summary>
internal sealed class LinePainter(Paper paper, LinePlot plot)
{
    private const double LeastHeight = 260;
    private const double Left = Paper.Margin + 60;
    private const double LongestLabel = 240;
    private const double CodeHeight = 12;
    private const double LongestLeader = 40;

    private readonly double right = Paper.Width - Paper.Margin - 34
        - Math.Max(
            TextLook.Label.WidthOf(Lines(plot).Select(line => line.Label), LongestLabel),
            TextLook.Code.WidthOf(Lines(plot).Select(line => line.Code), LongestLabel));

    private readonly double labelHeight = 15 + CodeHeight * (
        Lines(plot).Max(line => LabelLines(line).Count) - (Lines(plot).Any(line => line.Code.Length > 0) ? 0 : 1));

    private readonly Scale x = Scale.OfX(plot);
    private readonly Scale y = Scale.OfY(plot);
    private double top;
    private double height;

    public void Paint()
    {
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private static IEnumerable<LineSeries> Lines(LinePlot plot) => plot.Panels.SelectMany(panel => panel.Lines);

    private static IReadOnlyList<string> LabelLines(LineSeries line) => TextLook.Label.Lines(line.Label, LongestLabel);

    private void Paint(LinePanel panel)
    {
        paper.Heading(panel.Title, panel.Code);
        paper.Bottom += 22;
        (top, height) = (paper.Bottom, Math.Max(LeastHeight, panel.Lines.Count * labelHeight + 8));
        PaintAxes();
        foreach (var line in panel.Lines)
            Paint(line, plot.SeriesOf(line));
        PaintLabels(panel);
        paper.Bottom += height + 34;
        foreach (var text in panel.Absent)
            paper.Paragraph(text, TextLook.Absent);
        paper.Bottom += 4;
    }

    private void PaintAxes()
    {
        paper.Text(Paper.Margin, top - 7, plot.Y.Label, TextLook.Note);
        foreach (var tick in y.Ticks(9))
        {
            paper.Line(Left, Y(tick), right, Y(tick), Palette.Rule);
            paper.Text(Left - 6, Y(tick) + 4, Ticks.Text(tick, plot.Y), TextLook.Tick, SKTextAlign.Right);
        }
        foreach (var tick in x.Ticks((int)((right - Left) / Ticks.Room)))
        {
            paper.Line(X(tick), top, X(tick), top + height, Palette.Rule);
            paper.Text(X(tick), top + height + 14, Ticks.Text(tick, plot.X), TextLook.Tick, SKTextAlign.Center);
        }
        if (plot.Line is { } line)
            paper.Curve([(Left, Y(line)), (right, Y(line))], Palette.Mute, 1, Palette.MarkedDashes);
        paper.Text((Left + right) / 2, top + height + 30, plot.X.Label, TextLook.Note, SKTextAlign.Center);
    }

    private void Paint(LineSeries line, int series)
    {
        var places = line.Points.Select(point => (X: X(point.X), Y: Y(point.Y.Value))).ToList();
        if (places.Count > 1)
            paper.Curve(places, Palette.ToneOf(series), Palette.CurveWidth, Palette.DashesOf(series));
        foreach (var (point, place) in line.Points.Zip(places))
        {
            var (high, low) = (Y(point.Y.High), Y(point.Y.Low));
            paper.Line(place.X, low, place.X, high, Palette.ToneOf(series), width: 2);
            paper.Tell(
                $"{line.Label} at {NumberText.Of(point.X, plot.X.Unit)}: {NumberText.Of(point.Y, plot.Y.Unit)}",
                Paper.Place(place.X - 5, Math.Min(high, place.Y - 5), place.X + 5, Math.Max(low, place.Y + 5)));
        }
        paper.Marks(Palette.MarkerOf(series), places);
    }

    /// <summary>Each at the height of its line's last point, moved apart where they would overlap.</summary>
    private void PaintLabels(LinePanel panel)
    {
        var wanted = panel.Lines
            .Select(line => (line, at: line.Points.Count > 0 ? Y(line.Points[^1].Y.Value) : top + height))
            .OrderBy(label => label.at).ToList();
        var heights = Heights.Apart([.. wanted.Select(label => label.at)], labelHeight, top, top + height + 15 - labelHeight);
        foreach (var ((line, at), labelAt) in wanted.Zip(heights))
        {
            var end = line.Points.Count > 0 ? X(line.Points[^1].X) + 6 : 0;
            // From a line that ends early it would cross the others.
            if (end >= right - LongestLeader)
                paper.Line(end, at, right + 14, labelAt, Palette.Rule);
            paper.Marks(Palette.MarkerOf(plot.SeriesOf(line)), (right + 22, labelAt));
            var room = Paper.Width - Paper.Margin + 6 - right - 32;
            var lines = LabelLines(line);
            foreach (var (i, text) in lines.Index())
                paper.Text(right + 32, labelAt + 4 + i * CodeHeight, text, TextLook.Label, room: room);
            paper.Text(right + 32, labelAt + 4 + lines.Count * CodeHeight, line.Code, TextLook.Code, room: room);
        }
    }

    private double X(double value) => Left + x.Map(value) * (right - Left);

    private double Y(double value) => top + (1 - y.Map(value)) * height;
}
