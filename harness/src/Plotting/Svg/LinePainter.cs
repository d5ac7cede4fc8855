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

    private readonly List<string> names = [.. plot.Panels.SelectMany(panel => panel.Lines).Select(line => line.Name).Distinct()];

    private readonly double right = SvgText.Width - SvgText.Margin - 34 - plot.Panels.SelectMany(panel => panel.Lines)
        .Select(line => Math.Min(LongestLabel, TextWidth.Of(line.Label, 12))).DefaultIfEmpty(0).Max();

    private readonly Scale x = new(plot.X.Scale, Points(plot).Select(point => point.X));
    private readonly Scale y = new(plot.Y.Scale, Points(plot).SelectMany(point => new[] { point.Y.Value, point.Y.Low, point.Y.High })
        .Concat(plot.Line is { } line ? [line] : []));

    public void Paint()
    {
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private static IEnumerable<(double X, Statistics.Interval Y)> Points(LinePlot plot) =>
        plot.Panels.SelectMany(panel => panel.Lines).SelectMany(line => line.Points);

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
            Paint(panel.Lines[i], SeriesOf(panel.Lines[i]), top, height);
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
            .Select(line => (line, series: SeriesOf(line), at: line.Points.Count > 0 ? Y(line.Points[^1].Y.Value, top, height) : top + height))
            .OrderBy(label => label.at).ToList();
        var heights = new double[wanted.Count];
        for (var i = 0; i < wanted.Count; i++)
            heights[i] = Math.Max(wanted[i].at, i == 0 ? top : heights[i - 1] + LabelHeight);
        for (var i = wanted.Count - 1; i >= 0; i--)
            heights[i] = Math.Min(heights[i], top + height - (wanted.Count - 1 - i) * LabelHeight);
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

    /// <summary>A strategy looks the same in every panel.</summary>
    private int SeriesOf(LineSeries line) => names.IndexOf(line.Name);

    private double X(double value) => Left + x.Map(value) * (right - Left);

    private double Y(double value, double top, double height) => top + (1 - y.Map(value)) * height;
}
