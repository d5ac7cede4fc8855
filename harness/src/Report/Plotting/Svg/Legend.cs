namespace Bench.Plotting.Svg;

/// <summary>Markers with names, in as many lines as they need.</summary>
internal static class Legend
{
    private const double LineHeight = 18;

    public static void Paint(SvgText svg, IReadOnlyList<string> names, double left, double right)
    {
        var x = left;
        svg.Bottom += LineHeight;
        for (var i = 0; i < names.Count; i++)
        {
            var name = TextWidth.Fit(names[i], 12, right - left - 20);
            var width = 14 + TextWidth.Of(name, 12) + 18;
            if (x > left && x + width > right)
            {
                x = left;
                svg.Bottom += LineHeight;
            }
            svg.Marker(x + 6, svg.Bottom - 4, i);
            svg.Text(x + 14, svg.Bottom, name, "legend");
            x += width;
        }
        svg.Bottom += 8;
    }
}
