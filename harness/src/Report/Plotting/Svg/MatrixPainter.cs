using Bench.Plotting.Model;

namespace Bench.Plotting.Svg;

/// <summary>A table shaded by the logarithm of its numbers; the numbers stand in it.</summary>
internal sealed class MatrixPainter(SvgText svg, MatrixPlot plot)
{
    private const double RowHeight = 20;
    private const double LongestLabel = 300;
    private const double WidestColumn = 150;

    private readonly Shades shades = new(plot);
    private readonly double left = SvgText.Margin + 8 + Math.Min(LongestLabel, plot.Rows.Select(row => TextWidth.Of(row.Label, 12)).DefaultIfEmpty(0).Max());

    private double ColumnWidth => Math.Min(WidestColumn, (SvgText.Width - SvgText.Margin - left) / Math.Max(1, plot.Columns.Count));

    public void Paint()
    {
        var labels = plot.Columns.Select(column => TextWidth.Wrap(column, 11, ColumnWidth - 4).ToList()).ToList();
        var deepest = labels.Max(lines => lines.Count);
        for (var i = 0; i < labels.Count; i++)
            for (var line = 0; line < labels[i].Count; line++)
                svg.Text(X(i) + ColumnWidth / 2, svg.Bottom + 13 * (deepest - labels[i].Count + line + 1),
                    TextWidth.Fit(labels[i][line], 11, ColumnWidth - 2), "tick", "middle");
        svg.Bottom += 13 * deepest + 7;
        foreach (var row in plot.Rows)
            Paint(row);
    }

    private void Paint(DotRow row)
    {
        svg.Explained(row.Label, () => svg.Text(left - 8, svg.Bottom + 14, TextWidth.Fit(row.Label, 12, LongestLabel), "label", "end"));
        foreach (var dot in row.Dots)
        {
            var middle = X(dot.Series) + ColumnWidth / 2;
            var where = $"{row.Label}, {plot.Columns[dot.Series]}: ";
            if (dot.Value is { } value)
                svg.Explained(where + NumberText.Of(value, plot.Unit), () =>
                {
                    svg.Box(X(dot.Series) + 1, svg.Bottom + 1, ColumnWidth - 2, RowHeight - 2, $"h{shades.Of(value.Value)}");
                    svg.Text(middle, svg.Bottom + 14, TextWidth.Fit(NumberText.Digits(value.Value), 11, ColumnWidth - 2), "value", "middle");
                });
            else
                svg.Explained($"{where}n/a: {dot.Absent ?? "not measured"}", () => svg.Text(middle, svg.Bottom + 14, "n/a", "absent", "middle"));
        }
        svg.Bottom += RowHeight;
    }

    private double X(int column) => left + column * ColumnWidth;
}
