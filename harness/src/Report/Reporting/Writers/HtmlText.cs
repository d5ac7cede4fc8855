using System.Text.RegularExpressions;

namespace Bench.Reporting.Writers;

/// <summary>A report's text as HTML: escaped, what stands between backticks as code, between asterisks emphasised.</summary>
internal static partial class HtmlText
{
    public static string Of(string text)
    {
        var escaped = text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
        return escaped.Contains('`', StringComparison.Ordinal) || escaped.Contains('*', StringComparison.Ordinal)
            ? Emphasis().Replace(Code().Replace(escaped, "<code>$1</code>"), "<em>$1</em>")
            : escaped;
    }

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\w)\*(\w[^*<]*)\*")]
    private static partial Regex Emphasis();
}
