using System.Globalization;

namespace Bench.Plotting.Drawing;

/// <summary>What the shapes and words of an SVG do not say themselves: fonts, dashes, and colours by night.</summary>
/// <remarks>Colours by day are attributes, so that programs that know no style sheets (or no media) show them.</remarks>
public static class SvgStyle
{
    /// <summary>Of the ground about a text, pixels.</summary>
    internal const int HaloWidth = 3;

    /// <summary>For a page that holds figures, and within each figure that stands alone.</summary>
    public static string Css { get; } = string.Concat((IEnumerable<string>)[
        ".figure{font-family:system-ui,\"Segoe UI\",\"DejaVu Sans\",Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums}",
        ".figure .reach{fill:none;pointer-events:all}",
        .. TextLook.All.Select(Rule),
        $".figure .absent{{paint-order:stroke;stroke-width:{HaloWidth}px}}",
        Dashed(Palette.Mute, 1, Palette.MarkedDashes),
        .. Palette.Curves.Where(curve => curve.Dashes.Length > 0)
            .Select(curve => Dashed(curve.Tone, Palette.CurveWidth, curve.Dashes)),
        "@media(prefers-color-scheme:dark){", .. Palette.All.Select(Night), "}",
    ]);

    private static string Rule(TextLook look) =>
        $".figure .{look.Name}{{font-size:{look.Size}px"
        + $"{(look.IsBold ? ";font-weight:600" : "")}{(look.IsItalic ? ";font-style:italic" : "")}}}";

    private static string Dashed(Tone tone, float width, IReadOnlyList<float> dashes) => string.Create(CultureInfo.InvariantCulture,
        $".figure path[stroke=\"{tone.Day}\"]{(width == 1 ? "" : $"[stroke-width=\"{width}\"]")}"
        + $"{{stroke-dasharray:{string.Join(' ', dashes)}}}");

    private static string Night(Tone tone) =>
        $".figure [fill=\"{tone.Day}\"]{{fill:{tone.Night}}}.figure [stroke=\"{tone.Day}\"]{{stroke:{tone.Night}}}";
}
