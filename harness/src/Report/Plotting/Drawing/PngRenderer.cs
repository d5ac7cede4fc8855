using Bench.Plotting.Model;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>Writes figures as PNG, 1600 pixels wide, for where SVG cannot be used; by day only.</summary>
public sealed class PngRenderer : IFigureRenderer
{
    private const int PixelsPerUnit = 2;

    private static readonly string[] Fonts = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Helvetica", "Arial"];

    public string Extension => ".png";

    public void Render(FigureModel figure, Stream output)
    {
        using var paper = FigurePainter.Paint(figure);
        var family = InstalledFont();
        using var surface = SKSurface.Create(new SKImageInfo((int)Paper.Width * PixelsPerUnit, paper.Height * PixelsPerUnit));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(PixelsPerUnit);
        paper.Draw(surface.Canvas, isDashed: true);
        foreach (var words in paper.Words.Where(words => words.Text.Length > 0))
            Write(surface.Canvas, words, family);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        png.SaveTo(output);
    }

    private static void Write(SKCanvas canvas, Words words, string family)
    {
        var look = words.Look;
        using var face = SKTypeface.FromFamilyName(
            family, look.IsBold ? SKFontStyleWeight.SemiBold : SKFontStyleWeight.Normal, SKFontStyleWidth.Normal,
            look.IsItalic ? SKFontStyleSlant.Italic : SKFontStyleSlant.Upright);
        using var font = new SKFont(face, look.Size);
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = SvgStyle.HaloWidth, Color = SKColors.White };
        if (look == TextLook.Absent)
            canvas.DrawText(words.Text, (float)words.X, (float)words.Y, words.Align, font, paint);
        paint.IsStroke = false;
        paint.Color = look.Tone.Color.ToSKColor();
        canvas.DrawText(words.Text, (float)words.X, (float)words.Y, words.Align, font, paint);
    }

    private static string InstalledFont()
    {
        var installed = SKFontManager.Default.FontFamilies.Where(family => family.Length > 0).ToHashSet();
        return Fonts.FirstOrDefault(installed.Contains) ?? installed.FirstOrDefault()
            ?? throw new BenchException(
                "PNG needs a font, and this machine has none: install one (Debian: fonts-dejavu-core), or use --format svg");
    }
}
