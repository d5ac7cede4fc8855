using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Bench.Plotting.Model;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>Writes figures as SVG, 800 units wide.</summary>
/// <remarks>
/// Shapes are ScottPlot's. Text is not: Skia would place each letter by a font of this machine, so that the file would
/// depend on it and another font at the reader's would be torn apart.
/// </remarks>
public sealed class SvgRenderer : IFigureRenderer
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public string Extension => ".svg";

    public void Render(FigureModel figure, Stream output) =>
        output.Write(Encoding.UTF8.GetBytes(Text(figure, [Element("style", SvgStyle.Css)])));

    /// <summary>For a page that has <see cref="SvgStyle.Css"/>.</summary>
    public static string Inline(FigureModel figure) => Text(figure, []);

    private static string Text(FigureModel figure, XElement[] style)
    {
        using var paper = FigurePainter.Paint(figure);
        var root = Element(
            "svg", new XAttribute("class", "figure"), new XAttribute("viewBox", $"0 0 {Paper.Width} {paper.Height}"),
            new XAttribute("role", "img"),
            Element("title", figure.Title), Element("desc", figure.Note), style,
            Element("rect", new XAttribute("class", "paper"), Fill(Palette.Paper), At("width", Paper.Width), At("height", paper.Height)),
            SvgShapes.Of(paper),
            Element("g", Fill(Palette.Ink), paper.Words.Select(Written)));
        return root.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Written(Words words)
    {
        var text = words.Text.Length == 0 ? null : Element(
            "text", new XAttribute("class", words.Look.Name), At("x", words.X), At("y", words.Y), Anchor(words.Align),
            words.Look.Tone == Palette.Ink ? null : Fill(words.Look.Tone),
            words.Look == TextLook.Absent ? new XAttribute("stroke", Palette.Paper.Day) : null,
            words.Text);
        var reach = words.Reach is not { } place ? null : Element(
            "rect", new XAttribute("class", "reach"),
            At("x", place.Left), At("y", place.Top), At("width", place.Width), At("height", place.Height));
        return words.Told is null ? text! : Element("g", Element("title", words.Told), reach, text);
    }

    private static XElement Element(string name, params object?[] content) => new(Svg + name, content);

    private static XAttribute Fill(Tone tone) => new("fill", tone.Day);

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    private static XAttribute? Anchor(SKTextAlign align) =>
        align == SKTextAlign.Left ? null : new XAttribute("text-anchor", align == SKTextAlign.Center ? "middle" : "end");
}
