using Bench.Plotting.Model;
using Bench.Statistics;

namespace Bench.Plotting.Svg;

/// <summary>Rows with names on the left, dots and intervals along the axis, values on the right.</summary>
internal sealed class DotPainter(SvgText svg, DotPlot plot)
{
    private const double Roomy = 15;
    private const double Tight = 12.5;

    /// <summary>More series than these stand closer.</summary>
    private const int MostRoomy = 4;
    private const double RowGap = 5;
    private const double LongestLabel = 320;

    private readonly Scale scale = Scale.Of(plot);
    private readonly double lineHeight = plot.Series.Count > MostRoomy ? Tight : Roomy;
    private readonly double left = SvgText.Margin + Math.Min(LongestLabel, LabelWidth(plot)) + 12;
    private readonly double right = SvgText.Width - SvgText.Margin - ValueWidth(plot) - 10;

    public void Paint()
    {
        Legend.Paint(svg, plot.Series, SvgText.Margin, SvgText.Width - SvgText.Margin);
        foreach (var panel in plot.Panels)
            Paint(panel);
    }

    private static double LabelWidth(DotPlot plot) =>
        plot.Panels.SelectMany(panel => panel.Rows).Select(row => TextWidth.Of(row.Label, 12)).DefaultIfEmpty(0).Max();

    private static double ValueWidth(DotPlot plot) =>
        plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Dots).Where(dot => dot.Value is not null)
            .Select(dot => TextWidth.Of(NumberText.Bare(dot.Value!.Value), 11)).DefaultIfEmpty(0).Max();

    private void Paint(DotPanel whole)
    {
        svg.Heading(whole.Title);
        var (panel, told) = Absences.InAll(whole, plot.Series);
        foreach (var text in told)
        {
            svg.Bottom += 16;
            svg.Explained(text, () => svg.Text(SvgText.Margin, svg.Bottom, TextWidth.Fit(text, 11, SvgText.Width - 2 * SvgText.Margin), "absent"));
        }
        svg.Bottom += 6;
        var top = svg.Bottom;
        var bottom = top + panel.Rows.Sum(Height);
        PaintBands(panel);
        var ticks = scale.Ticks((int)((right - left) / 46));
        foreach (var tick in ticks)
            svg.Line(X(tick), top, X(tick), bottom, "grid");
        if (plot.Line is { } line)
            svg.Line(X(line), top, X(line), bottom, "zero");
        svg.Bottom = top;
        foreach (var row in panel.Rows)
            Paint(row);
        foreach (var tick in ticks)
            svg.Text(X(tick), bottom + 14, TickText(tick), "tick", "middle");
        svg.Text((left + right) / 2, bottom + 30, plot.Axis.Label, "axis", "middle");
        svg.Bottom = bottom + 38;
    }

    private void PaintBands(DotPanel panel)
    {
        var y = svg.Bottom;
        for (var i = 0; i < panel.Rows.Count; y += Height(panel.Rows[i]), i++)
            if (i % 2 == 0)
                svg.Box(SvgText.Margin - 6, y, SvgText.Width - 2 * SvgText.Margin + 12, Height(panel.Rows[i]), "band");
    }

    private void Paint(DotRow row)
    {
        var middle = svg.Bottom + Height(row) / 2;
        svg.Explained(row.Label, () => svg.Text(left - 12, middle + 4, TextWidth.Fit(row.Label, 12, LongestLabel), "label", "end"));
        var y = svg.Bottom + RowGap / 2 + lineHeight / 2;
        foreach (var dot in row.Dots.Where(dot => dot.Value is not null))
        {
            Paint(row, dot, dot.Value!.Value, y);
            y += lineHeight;
        }
        foreach (var text in Absences.In(row, plot.Series))
        {
            svg.Explained($"{row.Label}: {text}", () =>
                svg.Text(left + 4, y + 4, TextWidth.Fit(text, 11, SvgText.Width - SvgText.Margin - left - 4), "absent"));
            y += lineHeight;
        }
        svg.Bottom += Height(row);
    }

    private void Paint(DotRow row, Dot dot, Interval value, double y)
    {
        var series = plot.Series.Count > 1 ? $", {plot.Series[dot.Series]}" : "";
        svg.Explained($"{row.Label}{series}: {NumberText.Of(value, plot.Axis.Unit)}", () =>
        {
            foreach (var point in dot.Points)
                svg.Line(X(point), y - 4.5, X(point), y + 4.5, $"launch {SvgText.Css(dot.Series)}");
            svg.Line(X(value.Low), y, X(value.High), y, $"bar {SvgText.Css(dot.Series)}");
            svg.Marker(X(value.Value), y, dot.Series);
            svg.Text(SvgText.Width - SvgText.Margin, y + 4, NumberText.Bare(value), "value", "end");
        });
    }

    private double Height(DotRow row) => (row.Dots.Count(dot => dot.Value is not null) + Absences.In(row, plot.Series).Count) * lineHeight + RowGap;

    private double X(double value) => left + scale.Map(value) * (right - left);

    private string TickText(double tick) => Ticks.Text(tick, plot.Axis);
}
