using Bench.Plotting.Model;
using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>A table shaded by the logarithm of its numbers; the numbers stand in it.</summary>
internal sealed class MatrixPainter(Paper paper, MatrixPlot plot)
{
    private const double RowHeight = 20;
    private const double LineHeight = 13;
    private const double LongestLabel = 300;
    private const double WidestColumn = 150;

    private readonly Shades shades = new(plot);
    private readonly double left = Paper.Margin + 8 + TextLook.Label.WidthOf(plot.Rows.Select(row => row.Label), LongestLabel);

    private double ColumnWidth => Math.Min(WidestColumn, (Paper.Width - Paper.Margin - left) / Math.Max(1, plot.Columns.Count));

    public void Paint()
    {
        PaintLegend();
        var heads = plot.Columns.Select(column => TextWidth.Wrap(column, TextLook.Tick.Size, ColumnWidth - 4).ToList()).ToList();
        var deepest = heads.Select(lines => lines.Count).DefaultIfEmpty(0).Max();
        foreach (var (i, lines) in heads.Index())
            foreach (var (line, text) in lines.Index())
                paper.Text(
                    X(i) + ColumnWidth / 2, paper.Bottom + LineHeight * (deepest - lines.Count + line + 1), text,
                    TextLook.Tick, SKTextAlign.Center, ColumnWidth - 2);
        paper.Bottom += LineHeight * deepest + 7;
        foreach (var row in plot.Rows)
            Paint(row);
    }

    /// <summary>Of the shades that occur.</summary>
    private void PaintLegend()
    {
        var values = plot.Rows.SelectMany(row => row.Dots).Where(dot => dot.Value is not null).Select(dot => dot.Value!.Value.Value);
        paper.Legend(values.Select(shades.Of).Distinct().Order().Select(shade => (
            new MarkerStyle(MarkerShape.FilledSquare, 12, Palette.Heat[shade].Color),
            $"{NumberText.Digits(shades.From(shade))} to {NumberText.Of(shades.From(shade + 1), plot.Unit)}")));
    }

    private void Paint(DotRow row)
    {
        paper.Text(left - 8, paper.Bottom + 14, row.Label, TextLook.Label, SKTextAlign.Right, LongestLabel);
        foreach (var dot in row.Dots)
            Paint(dot, $"{row.Label}, {plot.Columns[dot.Series]}");
        paper.Bottom += RowHeight;
    }

    private void Paint(Dot dot, string where)
    {
        var (x, y) = (X(dot.Series), paper.Bottom);
        var reach = Paper.Place(x, y, x + ColumnWidth, y + RowHeight);
        if (dot.Value is { } value)
        {
            paper.Box(x + 1, y + 1, ColumnWidth - 2, RowHeight - 2, Palette.Heat[shades.Of(value.Value)]);
            paper.Text(
                x + ColumnWidth / 2, y + 14, NumberText.Digits(value.Value), TextLook.Value, SKTextAlign.Center, ColumnWidth - 2,
                $"{where}: {NumberText.Of(value, plot.Unit)}", reach);
            return;
        }
        var why = $"n/a: {dot.Absent ?? "not measured"}";
        paper.Text(
            x + ColumnWidth / 2, y + 14, TextLook.Absent.WidthOf([why]) < ColumnWidth - 4 ? why : "n/a",
            TextLook.Absent, SKTextAlign.Center, told: $"{where}: {why}", reach: reach);
    }

    private double X(int column) => left + column * ColumnWidth;
}
