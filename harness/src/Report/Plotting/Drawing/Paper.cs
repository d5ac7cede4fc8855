using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>
/// A picture that grows downwards: the shapes of one ScottPlot plot, whose coordinates are pixels from the top left, and
/// words, which lie over them.
/// </summary>
internal sealed class Paper : IDisposable
{
    public const double Width = 800;
    public const double Margin = 14;

    /// <summary>Between the margins.</summary>
    public const double Inner = Width - 2 * Margin;

    private const double KeyHeight = 18;

    private readonly Plot plot = new();
    private readonly List<Words> words = [];

    public Paper()
    {
        plot.HideAxesAndGrid();
        plot.Layout.Frameless();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
    }

    /// <summary>How far down has been drawn; the height in the end.</summary>
    public double Bottom { get; set; } = 8;

    public int Height => (int)Math.Ceiling(Bottom);

    public IReadOnlyList<Words> Words => words;

    public void Box(double x, double y, double width, double height, Tone tone)
    {
        var box = plot.Add.Rectangle(x, x + width, y, y + height);
        box.FillColor = tone.Color;
        box.LineWidth = 0;
    }

    public void Line(double x1, double y1, double x2, double y2, Tone tone, float width = 1, double opacity = 1)
    {
        if ((x1, y1) != (x2, y2))
            Curve([(x1, y1), (x2, y2)], tone, width, [], opacity);
    }

    /// <param name="dashes">Lengths of dashes and of gaps; none for a whole line.</param>
    public void Curve(IReadOnlyList<(double X, double Y)> points, Tone tone, float width, IReadOnlyList<float> dashes, double opacity = 1)
    {
        var curve = plot.Add.ScatterLine(Points(points), tone.Color.WithAlpha(opacity));
        curve.LineWidth = width;
        curve.LinePattern = dashes.Count == 0 ? LinePattern.Solid : new([.. dashes], 0, "");
    }

    public void Marks(MarkerStyle marker, params IReadOnlyList<(double X, double Y)> places) =>
        plot.Add.Markers(Points(places)).MarkerStyle = marker;

    /// <param name="room">Where the text is longer, it is shortened, and told in full.</param>
    public void Text(
        double x, double y, string text, TextLook look, SKTextAlign align = SKTextAlign.Left,
        double room = double.MaxValue, string? told = null, PixelRect? reach = null)
    {
        var shown = TextWidth.Fit(text, look.Size, room);
        words.Add(new Words(shown, x, y, look, align, told ?? (shown == text ? null : text), reach));
    }

    /// <summary>A place where a pointer is told something.</summary>
    public void Tell(string what, PixelRect reach) => words.Add(new Words("", 0, 0, TextLook.Value, Told: what, Reach: reach));

    /// <summary>Text broken into lines from <see cref="Bottom"/> on, which moves down.</summary>
    public void Paragraph(string text, TextLook look)
    {
        foreach (var line in look.Lines(text, Inner))
        {
            Bottom += look.Size * 1.35;
            Text(Margin, Bottom, line, look);
        }
    }

    /// <summary>A panel's; nothing for an empty one.</summary>
    public void Heading(string text, string code = "")
    {
        if (text.Length == 0)
            return;
        Bottom += 18;
        Text(Margin, Bottom, text, TextLook.Heading, room: Inner);
        if (code.Length > 0 && code != text)
            Text(Margin + TextLook.Heading.WidthOf([text], Inner) + 8, Bottom, code, TextLook.Code);
    }

    /// <summary>Markers with names, in as many lines as they need.</summary>
    public void Legend(IEnumerable<(MarkerStyle Marker, string Name)> entries)
    {
        var x = Margin;
        Bottom += KeyHeight;
        foreach (var (marker, name) in entries)
        {
            var width = 32 + TextLook.Label.WidthOf([name], Inner - 20);
            if (x > Margin && x + width > Width - Margin)
            {
                x = Margin;
                Bottom += KeyHeight;
            }
            Marks(marker, (x + 6, Bottom - 4));
            Text(x + 14, Bottom, name, TextLook.Label, room: Inner - 20);
            x += width;
        }
        Bottom += 8;
    }

    /// <summary>Draws the shapes.</summary>
    /// <param name="isDashed">Whether the canvas knows dashes; else all lines are whole.</param>
    public void Draw(SKCanvas canvas, bool isDashed)
    {
        if (!isDashed)
            foreach (var line in plot.GetPlottables().OfType<IHasLine>())
                line.LinePattern = LinePattern.Solid;
        plot.Axes.SetLimits(0, Width, Height, 0);
        var whole = new PixelRect(0, (float)Width, Height, 0);
        // The first time, ScottPlot draws everything twice.
        using (var nothing = new SKNoDrawCanvas((int)Width, Height))
            plot.Render(nothing, whole);
        plot.Render(canvas, whole);
    }

    public void Dispose() => plot.Dispose();

    /// <summary>An area of the paper.</summary>
    public static PixelRect Place(double left, double top, double right, double bottom) =>
        new((float)left, (float)right, (float)bottom, (float)top);

    private static Coordinates[] Points(IEnumerable<(double X, double Y)> points) =>
        [.. points.Select(point => new Coordinates(point.X, point.Y))];
}
