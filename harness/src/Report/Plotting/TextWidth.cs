using System.Text.RegularExpressions;

namespace Bench.Plotting;

/// <summary>
/// Widths of text where no font can be asked: those of DejaVu Sans, the widest of the usual sans-serif fonts, so that
/// what fits by this measure fits in any of them.
/// </summary>
internal static partial class TextWidth
{
    private const double Bold = 1.12;

    /// <summary>Pixels.</summary>
    public static double Of(string text, double size, bool isBold = false) =>
        text.Sum(Ems) * size * (isBold ? Bold : 1);

    /// <summary>The text, or as much of its two ends as fits with an ellipsis between them.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width)
            return text;
        for (var keep = text.Length - 1; keep > 2; keep--)
            if (text[..((keep + 1) / 2)] + "…" + text[^(keep / 2)..] is var shorter && Of(shorter, size) <= width)
                return shorter;
        return "…";
    }

    /// <summary>Lines that are no wider, broken at spaces and behind bars.</summary>
    public static IEnumerable<string> Wrap(string text, double size, double width, bool isBold = false)
    {
        var line = "";
        foreach (var word in Words().Matches(text).Select(match => match.Value))
        {
            if (line.Length > 0 && Of((line + word).TrimEnd(' '), size, isBold) > width)
            {
                yield return line.TrimEnd(' ');
                line = "";
            }
            line += word;
        }
        if (line.Length > 0)
            yield return line.TrimEnd(' ');
    }

    /// <summary>With what stands behind each.</summary>
    [GeneratedRegex(@"[^ |]+(\||\ *)|\|")]
    private static partial Regex Words();

    private static double Ems(char character) => character switch
    {
        'i' or 'j' or 'l' or '\'' => 0.28,
        ' ' or '.' or ',' or '\u00a0' => 0.32,
        '\u202f' => 0.2,
        'f' or 't' or 'r' or ';' or ':' or '/' or '|' or '(' or ')' or '[' or ']' => 0.41,
        '_' or '-' or 's' or 'c' or 'z' => 0.55,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' or '→' => 1.0,
        >= 'A' and <= 'Z' or '+' or '−' or '=' or '<' or '>' or '≥' or '±' or '∞' => 0.84,
        _ => 0.64,
    };
}
