using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.ScottPlot;

/// <summary>A picture that grows downwards: text, markers and plots, drawn when its height is known. Lengths are in units of two pixels.</summary>
internal sealed class Sheet
{
    public const float Width = 800;
    public const float Margin = 14;
    public const float TextSize = 12;
    public const float SmallSize = 11;

    private const int PixelsPerUnit = 2;
    private const float KeyHeight = 18;

    public static readonly Color Ink = new("#1c1c1c");
    public static readonly Color Mute = new("#595959");
    public static readonly Color Rule = new("#d9d9d9");
    public static readonly Color Band = new("#f4f4f4");

    private static readonly string[] Fonts = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Helvetica", "Arial"];
    private static readonly string[] SeriesColors = ["#0b57a4", "#c2500b", "#0b7a5b", "#7d3c98", "#8a6a00", "#a01f52", "#3a3a3a", "#2a8ca5"];
    private static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond,
        MarkerShape.FilledTriangleDown, MarkerShape.Cross, MarkerShape.Eks, MarkerShape.HorizontalBar,
    ];

    private readonly List<Action<SKCanvas>> drawings = [];

    /// <summary>The name of one that is installed.</summary>
    public string Font { get; } = InstalledFont();

    /// <summary>How far down has been drawn; the height in the end.</summary>
    public float Bottom { get; set; } = 8;

    /// <summary>The ninth has the first one's shape, and the colour after its.</summary>
    public static Color ColorOf(int series) => new(SeriesColors[(series + series / Shapes.Length) % Shapes.Length]);

    /// <summary>Told from its neighbours by shape as well as by colour.</summary>
    public static MarkerStyle MarkerOf(int series) => new(Shapes[series % Shapes.Length], 9, ColorOf(series));

    /// <summary>ScottPlot centres text with the room for what hangs below the line; by how much that is too high.</summary>
    public static float Lower(float size) => size * 0.15f;

    /// <param name="y">The middle of the line.</param>
    public void Text(string text, float x, float y, float size, Color color, Alignment alignment = Alignment.MiddleLeft, bool isBold = false, bool isItalic = false) =>
        drawings.Add(canvas =>
        {
            using var paint = Paint.NewDisposablePaint();
            new LabelStyle { Text = text, FontName = Font, FontSize = size, Bold = isBold, Italic = isItalic, ForeColor = color, Alignment = alignment, OffsetY = Lower(size), BorderWidth = 0 }
                .Render(canvas, new Pixel(x, y), paint);
        });

    /// <summary>Text broken into lines from <see cref="Bottom"/> on, which moves down.</summary>
    public void Paragraph(string text, float size, Color color, bool isBold = false, bool isItalic = false)
    {
        foreach (var line in TextWidth.Wrap(text, size, Width - 2 * Margin, isBold))
        {
            Text(TextWidth.Fit(line, size, Width - 2 * Margin), Margin, Bottom + size * 0.7f, size, color, isBold: isBold, isItalic: isItalic);
            Bottom += size * 1.35f;
        }
    }

    /// <summary>A panel's; nothing for an empty one.</summary>
    public void Heading(string text)
    {
        if (text.Length == 0)
            return;
        Bottom += 4;
        Paragraph(text, 13, Ink, isBold: true);
    }

    /// <summary>Markers with names, in as many lines as they need.</summary>
    public void Legend(IEnumerable<(MarkerStyle Marker, string Name)> entries)
    {
        var x = Margin;
        Bottom += KeyHeight / 2;
        foreach (var (marker, whole) in entries)
        {
            var name = TextWidth.Fit(whole, TextSize, Width - 2 * Margin - 20);
            var width = 32 + (float)TextWidth.Of(name, TextSize);
            if (x > Margin && x + width > Width - Margin)
            {
                x = Margin;
                Bottom += KeyHeight;
            }
            Key(marker, name, x + 6, Bottom, Ink);
            x += width;
        }
        Bottom += KeyHeight / 2 + 4;
    }

    /// <summary>A marker and, right of it, its name.</summary>
    public void Key(MarkerStyle marker, string name, float x, float y, Color color)
    {
        drawings.Add(canvas =>
        {
            using var paint = Paint.NewDisposablePaint();
            marker.Render(canvas, new Pixel(x, y), paint);
        });
        Text(name, x + 10, y, TextSize, color);
    }

    public void Line(float x1, float y1, float x2, float y2, Color color) => drawings.Add(canvas =>
    {
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true, StrokeWidth = 1 };
        canvas.DrawLine(x1, y1, x2, y2, paint);
    });

    public void Box(float x, float y, float width, float height, Color color) => drawings.Add(canvas =>
    {
        using var paint = new SKPaint { Color = color.ToSKColor() };
        canvas.DrawRect(x, y, width, height, paint);
    });

    /// <summary>Draws a plot over the whole width, from <see cref="Bottom"/> on.</summary>
    /// <param name="around">What its data leave free of the sheet's width, and of the height above and below them.</param>
    /// <param name="height">Of its data.</param>
    public void Plot(Plot plot, PixelPadding around, float height)
    {
        plot.Layout.Fixed(around);
        // Not plot.Font.Set, which takes bold and italic away from all text there is.
        foreach (var axis in plot.Axes.GetAxes())
            axis.Label.FontName = axis.TickLabelStyle.FontName = Font;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        var place = new PixelRect(0, Width, Bottom + around.Top + height + around.Bottom, Bottom);
        drawings.Add(canvas =>
        {
            plot.Render(canvas, place);
            plot.Dispose();
        });
        Bottom = place.Bottom;
    }

    /// <summary>Writes all as PNG.</summary>
    public void Save(Stream output)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)Width * PixelsPerUnit, (int)Math.Ceiling(Bottom) * PixelsPerUnit));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(PixelsPerUnit);
        foreach (var draw in drawings)
            draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        png.SaveTo(output);
    }

    private static string InstalledFont()
    {
        var installed = SKFontManager.Default.FontFamilies.Where(family => family.Length > 0).ToHashSet();
        return Fonts.FirstOrDefault(installed.Contains) ?? installed.FirstOrDefault()
            ?? throw new BenchException("PNG needs a font, and this machine has none: install one (Debian: fonts-dejavu-core), or use --format svg");
    }
}
