using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>
/// The shapes of paper as Skia writes them in SVG, made small and the same on every machine: numbers to a tenth, no
/// clips (nothing is drawn outside, and their ids would meet those of other figures in a page), alike paths in one.
/// </summary>
internal static partial class SvgShapes
{
    public static IReadOnlyList<XElement> Of(Paper paper)
    {
        using var stream = new MemoryStream();
        // Skia knows no dashes in SVG, it draws each by its outline: the style sheet says them.
        using (var canvas = SKSvgCanvas.Create(SKRect.Create((float)Paper.Width, paper.Height), stream))
            paper.Draw(canvas, isDashed: false);
        stream.Position = 0;
        var shapes = new List<XElement>();
        foreach (var written in XDocument.Load(stream).Descendants().Where(IsShape))
        {
            var shape = new XElement(written.Name, written.Attributes().Where(IsNeeded).Select(Tidy));
            if (shapes.Count > 0 && IsMore(shapes[^1], shape))
                shapes[^1].Attribute("d")!.Value += shape.Attribute("d")!.Value;
            else
                shapes.Add(shape);
        }
        return shapes;
    }

    private static bool IsShape(XElement element) => !element.HasElements && element.Parent?.Name.LocalName != "clipPath";

    /// <summary>Not through which one sees: what lies over each other is to be darker.</summary>
    private static bool IsMore(XElement one, XElement other) =>
        one.Name == other.Name && one.Name.LocalName == "path" && one.Attribute("stroke-opacity") is null
        && Look(one).SequenceEqual(Look(other));

    private static IEnumerable<(XName Name, string Value)> Look(XElement shape) =>
        shape.Attributes().Where(attribute => attribute.Name != "d").Select(attribute => (attribute.Name, attribute.Value));

    /// <summary>Whether it is not the same without.</summary>
    private static bool IsNeeded(XAttribute attribute) =>
        (attribute.Name.LocalName, attribute.Value) is not (("stroke-miterlimit", _) or ("stroke-width", "1"));

    private static XAttribute Tidy(XAttribute attribute) => new(
        attribute.Name, attribute.Value.StartsWith('#') ? attribute.Value.ToLowerInvariant() : Number().Replace(attribute.Value, Rounded));

    private static string Rounded(Match number) =>
        double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+\.\d+(e-?\d+)?|-?\d+e-?\d+")]
    private static partial Regex Number();
}
