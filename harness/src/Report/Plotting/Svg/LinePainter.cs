using Bench.Plotting.Model;

namespace Bench.Plotting.Svg;

/// <summary>Lines with interval bars in panels below each other, their names beside them.</summary>
internal sealed class LinePainter(SvgText svg, LinePlot plot)
{
    private const double Height = 260;
    private const double Left = SvgText.Margin + 54;
    private const double LongestLabel = 215;
    private const double LabelHeight = 15;
    private const double LongestLeader = 40;

    private readonly double right = SvgText.Width - SvgText.Margin - 34 - plot.Panels.SelectMany(panel => panel.Lines)
        .Select(line => Math.Min(LongestLabel, TextWidth.Of(line.Label, 12))).DefaultIfEmpty(0).Max();

    private readonly Scale x = Scale.OfX(plot);
    private readonly Scale y = Scale.OfY(plot);

    public void Paint()
    {
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private void Paint(LinePanel panel)
    {
        svg.Heading(panel.Title);
        svg.Bottom += 22;
        var top = svg.Bottom;
        svg.Text(SvgText.Margin, top - 7, plot.Y.Label, "axis");
        var height = Math.Max(Height, panel.Lines.Count * LabelHeight + 8);
        foreach (var tick in y.Ticks(9))
        {
            svg.Line(Left, Y(tick, top, height), right, Y(tick, top, height), "grid");
            svg.Text(Left - 6, Y(tick, top, height) + 4, Ticks.Text(tick, plot.Y), "tick", "end");
        }
        foreach (var tick in x.Ticks((int)((right - Left) / 46)))
        {
            svg.Line(X(tick), top, X(tick), top + height, "grid");
            svg.Text(X(tick), top + height + 14, Ticks.Text(tick, plot.X), "tick", "middle");
        }
        if (plot.Line is { } line)
            svg.Line(Left, Y(line, top, height), right, Y(line, top, height), "zero");
        for (var i = 0; i < panel.Lines.Count; i++)
            Paint(panel.Lines[i], plot.SeriesOf(panel.Lines[i]), top, height);
        PaintLabels(panel, top, height);
        svg.Text((Left + right) / 2, top + height + 30, plot.X.Label, "axis", "middle");
        svg.Bottom = top + height + 38;
    }

    private void Paint(LineSeries line, int series, double top, double height)
    {
        if (line.Points.Count > 1)
            svg.Path(line.Points.Select(point => (X(point.X), Y(point.Y.Value, top, height))), $"curve {SvgText.Css(series)}");
        foreach (var point in line.Points)
            svg.Explained($"{line.Label} at {NumberText.Of(point.X, plot.X.Unit)}: {NumberText.Of(point.Y, plot.Y.Unit)}", () =>
            {
                svg.Line(X(point.X), Y(point.Y.Low, top, height), X(point.X), Y(point.Y.High, top, height), $"bar {SvgText.Css(series)}");
                svg.Marker(X(point.X), Y(point.Y.Value, top, height), series);
            });
    }

    /// <summary>Each at the height of its line's last point, moved apart where they would overlap.</summary>
    private void PaintLabels(LinePanel panel, double top, double height)
    {
        var wanted = panel.Lines
            .Select(line => (line, series: plot.SeriesOf(line), at: line.Points.Count > 0 ? Y(line.Points[^1].Y.Value, top, height) : top + height))
            .OrderBy(label => label.at).ToList();
        var heights = Heights.Apart([.. wanted.Select(label => label.at)], LabelHeight, top, top + height);
        foreach (var ((line, series, at), labelAt) in wanted.Zip(heights))
        {
            var end = line.Points.Count > 0 ? X(line.Points[^1].X) + 6 : 0;
            // From a line that ends early it would cross the others.
            if (end >= right - LongestLeader)
                svg.Line(end, at, right + 14, labelAt, "grid");
            svg.Marker(right + 22, labelAt, series);
            var text = line.Absent is null ? line.Label : $"{line.Label}: n/a";
            svg.Explained(line.Absent is null ? line.Label : $"{line.Label}: n/a: {line.Absent}", () => svg.Text(
                right + 32, labelAt + 4, TextWidth.Fit(text, 12, SvgText.Width - SvgText.Margin + 6 - right - 32),
                line.Absent is null ? "label" : "absent"));
        }
    }

    private double X(double value) => Left + x.Map(value) * (right - Left);

    private double Y(double value, double top, double height) => top + (1 - y.Map(value)) * height;
}
