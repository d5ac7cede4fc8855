using Bench.Plotting.Model;
using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>A table shaded by the logarithm of its numbers; the numbers stand in it.</summary>
internal sealed class MatrixPainter(Paper paper, MatrixPlot plot)
{
    private const double LineHeight = 13;
    private const double LongestLabel = 300;
    private const double WidestColumn = 150;

    private readonly Shades shades = new(plot);
    private readonly double left = Paper.Margin + 8 + RowLabel.WidthOf(plot.Rows.Select(row => (row.Label, row.Code)), LongestLabel);

    /// <summary>Why cells are empty: told below, by number.</summary>
    private readonly List<string> reasons =
        [.. plot.Rows.SelectMany(row => row.Dots).Where(dot => dot.Value is null).Select(Reason).Distinct()];

    private bool hasUnits;

    private double ColumnWidth => Math.Min(WidestColumn, (Paper.Width - Paper.Margin - left) / Math.Max(1, plot.Columns.Count));

    public void Paint()
    {
        hasUnits = plot.Rows.SelectMany(row => row.Dots).Where(dot => dot.Value is not null)
            .All(dot => TextLook.Value.WidthOf([NumberText.Of(dot.Value!.Value.Value, plot.Unit)]) < ColumnWidth - 2);
        PaintLegend();
        var heads = plot.Columns.Select(column => TextWidth.Wrap(column, TextLook.Tick.Size, ColumnWidth - 4).ToList()).ToList();
        var deepest = heads.Select(lines => lines.Count).DefaultIfEmpty(0).Max();
        foreach (var (i, lines) in heads.Index())
            foreach (var (line, text) in lines.Index())
                paper.Text(
                    X(i) + ColumnWidth / 2, paper.Bottom + LineHeight * (deepest - lines.Count + line + 1), text,
                    TextLook.Tick, SKTextAlign.Center, ColumnWidth - 2);
        paper.Bottom += LineHeight * deepest + 7;
        foreach (var panel in plot.Panels)
        {
            paper.Heading(panel.Title, panel.Code);
            paper.Bottom += 5;
            foreach (var row in panel.Rows)
                Paint(row);
        }
        paper.Bottom += 4;
        foreach (var (i, reason) in reasons.Index())
            paper.Paragraph($"n/a {NumberText.Whole(i + 1)}: {reason}", TextLook.Absent);
    }

    private static string Reason(Dot dot) => dot.Absent ?? "not measured";

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
        var label = new RowLabel(row.Label, row.Code, left - 8 - Paper.Margin);
        label.Paint(paper, Paper.Margin, paper.Bottom + label.Height / 2);
        foreach (var dot in row.Dots)
            Paint(dot, $"{row.Label}, {plot.Columns[dot.Series]}", label.Height);
        paper.Bottom += label.Height;
    }

    private void Paint(Dot dot, string where, double height)
    {
        var (x, y) = (X(dot.Series), paper.Bottom);
        var baseline = y + height / 2 + 4;
        var reach = Paper.Place(x, y, x + ColumnWidth, y + height);
        if (dot.Value is { } value)
        {
            paper.Box(x + 1, y + 1, ColumnWidth - 2, height - 2, Palette.Heat[shades.Of(value.Value)]);
            paper.Text(
                x + ColumnWidth / 2, baseline, Number(value.Value), TextLook.Value, SKTextAlign.Center, ColumnWidth - 2,
                $"{where}: {NumberText.Of(value, plot.Unit)}", reach);
            return;
        }
        paper.Text(
            x + ColumnWidth / 2, baseline, $"n/a {NumberText.Whole(reasons.IndexOf(Reason(dot)) + 1)}",
            TextLook.Absent, SKTextAlign.Center, told: $"{where}: n/a: {Reason(dot)}", reach: reach);
    }

    /// <summary>With its unit where all cells have room for it.</summary>
    private string Number(double value) => NumberText.Of(value, hasUnits ? plot.Unit : "");

    private double X(int column) => left + column * ColumnWidth;
}
