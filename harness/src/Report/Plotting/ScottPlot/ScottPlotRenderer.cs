using Bench.Plotting.Model;
using Bench.Statistics;
using ScottPlot;
using ScottPlot.Plottables;

namespace Bench.Plotting.ScottPlot;

/// <summary>Draws figures as PNG, 1600 pixels wide, for where SVG cannot be used; by day only.</summary>
public sealed class ScottPlotRenderer : IFigureRenderer
{
    private const float LongestLabel = 320;
    private const float RowGap = 5;

    /// <summary>Room for an axis with its numbers and label.</summary>
    private const float AxisHeight = 42;

    /// <summary>Left and right of the axis, so that markers at its ends are whole.</summary>
    private const float Slack = 6;

    private const float LabelHeight = 15;
    private const float LongestName = 215;
    private const float LongestLeader = 40;

    private static readonly double[] HeatStrengths = [0.03, 0.12, 0.22, 0.34, 0.46];
    private static readonly LinePattern[] Patterns =
    [
        LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, new([9, 3, 2, 3], 0, "dash and dot"), LinePattern.DenselyDashed,
        new([12, 4], 0, "long dashes"), new([1, 5], 0, "rare dots"), new([6, 2, 2, 2, 2, 2], 0, "dash and two dots"),
    ];

    public string Extension => ".png";

    public void Render(FigureModel figure, Stream output)
    {
        try
        {
            var sheet = new Sheet();
            sheet.Paragraph(figure.Title, 17, Sheet.Ink, isBold: true);
            sheet.Bottom += 3;
            sheet.Paragraph(figure.Note, Sheet.TextSize, Sheet.Mute);
            sheet.Bottom += 8;
            switch (figure)
            {
                case DotPlot plot:
                    Draw(sheet, plot);
                    break;
                case Model.LinePlot plot:
                    Draw(sheet, plot);
                    break;
                case MatrixPlot plot:
                    Draw(sheet, plot);
                    break;
                default:
                    throw new ArgumentException($"no painter for {figure.GetType().Name}", nameof(figure));
            }
            sheet.Bottom += 8;
            sheet.Save(output);
        }
        catch (Exception exception) when (IsLibraryMissing(exception))
        {
            throw new BenchException("PNG is drawn by libSkiaSharp, which is not beside this program or does not load here: publish Bench with its native libraries, or use --format svg", exception);
        }
    }

    private static bool IsLibraryMissing(Exception exception) =>
        exception is DllNotFoundException || (exception is TypeInitializationException { InnerException: { } inner } && IsLibraryMissing(inner));

    private static void Draw(Sheet sheet, DotPlot figure)
    {
        var rows = figure.Panels.SelectMany(panel => panel.Rows).ToList();
        var left = Sheet.Margin + Widest(rows.Select(row => row.Label), Sheet.TextSize, LongestLabel) + 12;
        var right = Sheet.Margin + 10 + Widest(rows.SelectMany(row => row.Dots).Where(dot => dot.Value is not null).Select(dot => NumberText.Bare(dot.Value!.Value)), Sheet.SmallSize);
        sheet.Legend(figure.Series.Select((name, i) => (Sheet.MarkerOf(i), name)));
        foreach (var panel in figure.Panels)
            Draw(sheet, figure, panel, left, right);
    }

    private static void Draw(Sheet sheet, DotPlot figure, DotPanel whole, float left, float right)
    {
        var (panel, told) = Absences.InAll(whole, figure.Series);
        sheet.Heading(panel.Title);
        foreach (var text in told)
            sheet.Paragraph(text, Sheet.SmallSize, Sheet.Mute, isItalic: true);
        sheet.Bottom += 6;

        var scale = Scale.Of(figure);
        var width = Sheet.Width - left - right;
        var lineHeight = figure.Series.Count > 4 ? 12.5f : 15;
        var plot = new Plot();
        if (figure.Line is { } line)
            plot.Add.VerticalLine(scale.Map(line), 1, Sheet.Mute, LinePattern.Dashed);
        var labels = new List<(double At, string Text)>();
        var shown = new List<(Dot Dot, double Y)>();
        var top = 0f;
        foreach (var (i, row) in panel.Rows.Index())
        {
            var measured = row.Dots.Where(dot => dot.Value is not null).ToList();
            var absent = Absences.In(row, figure.Series);
            var height = Math.Max(1, measured.Count + absent.Count) * lineHeight + RowGap;
            if (i % 2 == 0)
                sheet.Box(Sheet.Margin - 6, sheet.Bottom + top, Sheet.Width - 2 * Sheet.Margin + 12, height, Sheet.Band);
            labels.Add((-top - height / 2, TextWidth.Fit(row.Label, Sheet.TextSize, LongestLabel)));
            var y = top + (RowGap + lineHeight) / 2;
            foreach (var dot in measured)
            {
                shown.Add((dot, -y));
                sheet.Text(NumberText.Bare(dot.Value!.Value), Sheet.Width - Sheet.Margin, sheet.Bottom + y, Sheet.SmallSize, Sheet.Ink, Alignment.MiddleRight);
                y += lineHeight;
            }
            foreach (var text in absent)
            {
                Text(sheet, plot, TextWidth.Fit(text, Sheet.SmallSize, width - 8), 4 / width, -y, Alignment.MiddleLeft, Sheet.Mute, isItalic: true)
                    .LabelBackgroundColor = i % 2 == 0 ? Sheet.Band : Colors.White;
                y += lineHeight;
            }
            top += height;
        }
        foreach (var series in shown.GroupBy(entry => entry.Dot.Series))
        {
            var ys = series.Select(entry => entry.Y).ToArray();
            Launches(plot, scale, [.. series], Sheet.ColorOf(series.Key));
            Marks(plot, series.Key, scale, [.. series.Select(entry => entry.Dot.Value!.Value)], ys, isAcross: true);
        }
        plot.Axes.SetLimits(-Slack / width, 1 + Slack / width, -top, 0);
        Axes(plot, labels, Marked(scale, figure.Axis, (int)(width / 46)));
        plot.Axes.Bottom.Label.Text = figure.Axis.Label;
        plot.Grid.YAxisStyle.IsVisible = false;
        sheet.Plot(plot, new PixelPadding(left - Slack, right - Slack, AxisHeight, 0), top);
    }

    private static void Draw(Sheet sheet, Model.LinePlot figure)
    {
        var (x, y) = (Scale.OfX(figure), Scale.OfY(figure));
        var up = Marked(y, figure.Y, 9);
        var left = Sheet.Margin + 20 + Widest(up.Select(tick => tick.Text), Sheet.SmallSize) + 10;
        var right = Sheet.Margin + 34 + Widest(figure.Panels.SelectMany(panel => panel.Lines).Select(LabelOf), Sheet.TextSize, LongestName);
        var width = Sheet.Width - left - right;
        foreach (var panel in figure.Panels)
        {
            var height = Math.Max(260, panel.Lines.Count * LabelHeight + 8);
            sheet.Heading(panel.Title);
            sheet.Bottom += 10;
            var plot = new Plot();
            if (figure.Line is { } line)
                plot.Add.HorizontalLine(y.Map(line), 1, Sheet.Mute, LinePattern.Dashed);
            foreach (var series in panel.Lines)
                Curve(plot, figure.SeriesOf(series), series, x, y);
            plot.Axes.SetLimits(-Slack / width, 1 + Slack / width, 0, 1);
            Axes(plot, up, Marked(x, figure.X, (int)(width / 46)));
            plot.Axes.Left.Label.Text = figure.Y.Label;
            plot.Axes.Bottom.Label.Text = figure.X.Label;
            Names(sheet, figure, panel, point => (left + (float)x.Map(point.X) * width, sheet.Bottom + (1 - (float)y.Map(point.Y.Value)) * height), Sheet.Width - right, height);
            sheet.Plot(plot, new PixelPadding(left - Slack, right - Slack, AxisHeight, 0), height);
        }
    }

    private static void Curve(Plot plot, int series, LineSeries line, Scale x, Scale y)
    {
        var xs = line.Points.Select(point => x.Map(point.X)).ToArray();
        if (xs.Length > 1)
        {
            var curve = plot.Add.ScatterLine(xs, [.. line.Points.Select(point => y.Map(point.Y.Value))], Sheet.ColorOf(series));
            curve.LineWidth = 1.5f;
            curve.LinePattern = Patterns[series % Patterns.Length];
        }
        Marks(plot, series, y, [.. line.Points.Select(point => point.Y)], xs, isAcross: false);
    }

    /// <summary>Names right of the lines, at the heights of their last points, moved apart where they would overlap.</summary>
    private static void Names(Sheet sheet, Model.LinePlot figure, LinePanel panel, Func<(double X, Interval Y), (float X, float Y)> place, float right, float height)
    {
        var bottom = sheet.Bottom + height;
        var wanted = panel.Lines.Select(line => (Line: line, End: line.Points.Count > 0 ? place(line.Points[^1]) : (X: 0, Y: bottom))).OrderBy(name => name.End.Y).ToList();
        var heights = Heights.Apart([.. wanted.Select(name => (double)name.End.Y)], LabelHeight, sheet.Bottom, bottom);
        foreach (var ((line, end), y) in wanted.Zip(heights.Select(y => (float)y)))
        {
            // From a line that ends early it would cross the others.
            if (end.X >= right - LongestLeader)
                sheet.Line(end.X + 6, end.Y, right + 14, y, Sheet.Rule);
            sheet.Key(Sheet.MarkerOf(figure.SeriesOf(line)), TextWidth.Fit(LabelOf(line), Sheet.TextSize, LongestName), right + 22, y, line.Absent is null ? Sheet.Ink : Sheet.Mute);
        }
    }

    private static string LabelOf(LineSeries line) => line.Absent is null ? line.Label : $"{line.Label}: n/a: {line.Absent}";

    private static void Draw(Sheet sheet, MatrixPlot figure)
    {
        const float RowHeight = 20;
        const float LineHeight = 13;
        var shades = new Shades(figure);
        var left = Sheet.Margin + 8 + Widest(figure.Rows.Select(row => row.Label), Sheet.TextSize, LongestLabel);
        var column = Math.Min(150, (Sheet.Width - Sheet.Margin - left) / Math.Max(1, figure.Columns.Count));
        var plot = new Plot();
        var used = new SortedSet<int>();
        foreach (var (i, dot) in figure.Rows.Index().SelectMany(row => row.Item.Dots.Select(dot => (row.Index, dot))))
        {
            var y = -(i + 0.5) * RowHeight;
            if (dot.Value is not { } value)
            {
                var why = $"n/a: {dot.Absent ?? "not measured"}";
                var text = TextWidth.Of(why, Sheet.SmallSize) < column - 4 ? why : "n/a";
                Text(sheet, plot, text, dot.Series + 0.5, y, Alignment.MiddleCenter, Sheet.Mute, isItalic: true);
                continue;
            }
            used.Add(shades.Of(value.Value));
            var cell = plot.Add.Rectangle(dot.Series + 1 / column, dot.Series + 1 - 1 / column, y - RowHeight / 2 + 1, y + RowHeight / 2 - 1);
            cell.FillColor = Heat(shades.Of(value.Value));
            cell.LineWidth = 0;
            Text(sheet, plot, TextWidth.Fit(NumberText.Digits(value.Value), Sheet.SmallSize, column - 2), dot.Series + 0.5, y, Alignment.MiddleCenter, Sheet.Ink);
        }
        sheet.Legend(used.Select(shade => (
            new MarkerStyle(MarkerShape.FilledSquare, 12, Heat(shade)),
            $"{NumberText.Digits(shades.From(shade))} to {NumberText.Of(shades.From(shade + 1), figure.Unit)}")));
        var heads = figure.Columns.Select(name => TextWidth.Wrap(name, Sheet.SmallSize, column - 4).ToList()).ToList();
        var deepest = heads.Select(lines => lines.Count).DefaultIfEmpty(0).Max();
        foreach (var (i, head) in heads.Index())
            foreach (var (line, text) in head.Index())
                sheet.Text(TextWidth.Fit(text, Sheet.SmallSize, column - 2), left + (i + 0.5f) * column,
                    sheet.Bottom + (deepest - head.Count + line + 0.5f) * LineHeight, Sheet.SmallSize, Sheet.Mute, Alignment.MiddleCenter);
        sheet.Bottom += deepest * LineHeight + 4;
        var height = figure.Rows.Count * RowHeight;
        plot.Axes.SetLimits(0, figure.Columns.Count, -height, 0);
        Axes(plot, [.. figure.Rows.Select((row, i) => (-(i + 0.5) * RowHeight, TextWidth.Fit(row.Label, Sheet.TextSize, LongestLabel)))], []);
        plot.HideGrid();
        sheet.Plot(plot, new PixelPadding(left, Sheet.Width - left - figure.Columns.Count * column, 0, 0), height);
    }

    /// <summary>Opaque: what ScottPlot fills through, it fills twice.</summary>
    private static Color Heat(int shade) => Colors.White.MixedWith(new Color("#0b57a4"), HeatStrengths[shade]);

    /// <summary>Markers with bars over their intervals.</summary>
    /// <param name="scale">Of the values.</param>
    /// <param name="others">Where they lie on the other axis.</param>
    /// <param name="isAcross">The values lie from left to right.</param>
    private static void Marks(Plot plot, int series, Scale scale, IReadOnlyList<Interval> values, double[] others, bool isAcross)
    {
        var at = values.Select(value => scale.Map(value.Value)).ToArray();
        var above = values.Select(value => scale.Map(value.High) - scale.Map(value.Value)).ToArray();
        var below = values.Select(value => scale.Map(value.Value) - scale.Map(value.Low)).ToArray();
        plot.Add.Plottable(isAcross ? new ErrorBar(at, others, above, below, null, null) { Color = Sheet.ColorOf(series), LineWidth = 2, CapSize = 0 }
            : new ErrorBar(others, at, null, null, above, below) { Color = Sheet.ColorOf(series), LineWidth = 2, CapSize = 0 });
        var marker = Sheet.MarkerOf(series);
        var markers = isAcross ? plot.Add.Markers(at, others) : plot.Add.Markers(others, at);
        markers.MarkerStyle = marker;
    }

    private static void Launches(Plot plot, Scale scale, IReadOnlyList<(Dot Dot, double Y)> entries, Color color)
    {
        var points = entries.SelectMany(entry => entry.Dot.Points.Select(point => (X: scale.Map(point), entry.Y))).ToList();
        if (points.Count > 0)
            plot.Add.Markers(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), MarkerShape.VerticalBar, 9, color.WithAlpha(0.6));
    }

    private static Text Text(Sheet sheet, Plot plot, string text, double x, double y, Alignment alignment, Color color, bool isItalic = false)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelItalic = isItalic;
        label.LabelFontName = sheet.Font;
        label.LabelFontSize = Sheet.SmallSize;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        label.OffsetY = Sheet.Lower(Sheet.SmallSize);
        return label;
    }

    private static IReadOnlyList<(double At, string Text)> Marked(Scale scale, Axis axis, int most) =>
        [.. scale.Ticks(most).Select(tick => (scale.Map(tick), Ticks.Text(tick, axis)))];

    private static void Axes(Plot plot, IReadOnlyList<(double At, string Text)> left, IReadOnlyList<(double At, string Text)> bottom)
    {
        plot.Axes.Left.SetTicks([.. left.Select(tick => tick.At)], [.. left.Select(tick => tick.Text)]);
        plot.Axes.Bottom.SetTicks([.. bottom.Select(tick => tick.At)], [.. bottom.Select(tick => tick.Text)]);
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.Label.FontSize = Sheet.TextSize;
            axis.Label.Bold = false;
            axis.Label.ForeColor = Sheet.Mute;
            axis.TickLabelStyle.FontSize = axis == plot.Axes.Left ? Sheet.TextSize : Sheet.SmallSize;
            axis.TickLabelStyle.OffsetY = axis == plot.Axes.Left ? Sheet.Lower(Sheet.TextSize) : 0;
            axis.TickLabelStyle.ForeColor = axis == plot.Axes.Left ? Sheet.Ink : Sheet.Mute;
        }
        plot.Grid.MajorLineColor = Sheet.Rule;
    }

    private static float Widest(IEnumerable<string> texts, float size, float most = float.MaxValue) =>
        (float)Math.Min(most, texts.Select(text => TextWidth.Of(text, size)).DefaultIfEmpty(0).Max());
}
