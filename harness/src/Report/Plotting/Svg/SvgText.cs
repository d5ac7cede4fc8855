using System.Globalization;
using System.Text;

namespace Bench.Plotting.Svg;

/// <summary>SVG being written: shapes in pixels from the top left, classes for <see cref="SvgStyle"/>.</summary>
internal sealed class SvgText
{
    public const double Width = 800;
    public const double Margin = 14;

    /// <summary>Shapes, colours and dashes there are.</summary>
    private const int Looks = 8;

    private readonly StringBuilder body = new();

    /// <summary>How far down has been drawn; the height in the end.</summary>
    public double Bottom { get; set; }

    public void Line(double x1, double y1, double x2, double y2, string css) =>
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"{css}\" d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\"/>");

    public void Path(IEnumerable<(double X, double Y)> points, string css) =>
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"{css}\" d=\"M{string.Join('L', points.Select(point => FormattableString.Invariant($"{point.X:0.#} {point.Y:0.#}")))}\"/>");

    public void Box(double x, double y, double width, double height, string css) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>");

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(double x, double y, string text, string css, string anchor = "start")
    {
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\"");
        if (anchor != "start")
            body.Append(CultureInfo.InvariantCulture, $" text-anchor=\"{anchor}\"");
        body.Append('>').Append(Escape(text)).Append("</text>");
    }

    /// <summary>The class of a series. The ninth has the first one's shape, and the colour after its.</summary>
    public static string Css(int series) => string.Create(CultureInfo.InvariantCulture, $"s{(series + series / Looks) % Looks}");

    /// <summary>A marker that is told from its neighbours by shape as well as by colour.</summary>
    public void Marker(double x, double y, int series)
    {
        var d = (series % Looks) switch
        {
            0 => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
            1 => "m-3.6-3.6h7.2v7.2h-7.2z",
            2 => "m0-4.6l4.6 8h-9.2z",
            3 => "m0-5l5 5l-5 5l-5-5z",
            4 => "m0 4.6l4.6-8h-9.2z",
            5 => "m-4.4-1.4h3v-3h2.8v3h3v2.8h-3v3h-2.8v-3h-3z",
            6 => "m-4-4l8 8m0-8l-8 8",
            _ => "m-5-1.5h10v3h-10z",
        };
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"mark {Css(series)}{(series % Looks == 6 ? " cross" : "")}\" d=\"M{x:0.#} {y:0.#}{d}\"/>");
    }

    /// <summary>A group with what a pointer resting on it, or a screen reader, is told.</summary>
    public void Explained(string what, Action draw)
    {
        body.Append("<g><title>").Append(Escape(what)).Append("</title>");
        draw();
        body.Append("</g>");
    }

    /// <summary>Text broken into lines from <see cref="Bottom"/> on, which moves down.</summary>
    public void Paragraph(string text, double size, string css, bool isBold = false)
    {
        foreach (var line in TextWidth.Wrap(text, size, Width - 2 * Margin, isBold))
        {
            Bottom += size * 1.35;
            Text(Margin, Bottom, line, css);
        }
    }

    /// <summary>A panel's; nothing for an empty one.</summary>
    public void Heading(string text)
    {
        if (text.Length == 0)
            return;
        Bottom += 18;
        Text(Margin, Bottom, TextWidth.Fit(text, 14, Width - 2 * Margin), "panel");
    }

    /// <param name="title">Read out first.</param>
    /// <param name="description">Read out next.</param>
    /// <param name="style">A style sheet to carry along; empty where the page around it has it.</param>
    public string Document(string title, string description, string style) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" viewBox=\"0 0 {Width} {Math.Ceiling(Bottom)}\" role=\"img\"><title>{Escape(title)}</title><desc>{Escape(description)}</desc>{style}<rect class=\"paper\" width=\"100%\" height=\"100%\"/>{body}</svg>\n");

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
