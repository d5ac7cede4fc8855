using System.Buffers;
using System.Globalization;

namespace Bench;

/// <summary>Names and notes from files, as they can be shown: in one line, and doing nothing to a terminal or to the order of
/// what stands beside them.</summary>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(IsUnprintable)]);

    /// <summary>With U+FFFD in the place of each control and formatting character, bidirectional marks and line separators among
    /// them.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Unprintable) < 0)
            return text;
        var shown = new char[text.Length];
        text.CopyTo(shown);
        shown.AsSpan().ReplaceAny(Unprintable, Replacement);
        return shown;
    }

    public static string Of(string text) => text.AsSpan().IndexOfAny(Unprintable) < 0 ? text : Of(text.AsSpan()).ToString();

    private static bool IsUnprintable(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
