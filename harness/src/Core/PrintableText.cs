using System.Buffers;
using System.Globalization;

namespace Bench;

/// <summary>Names and notes from files, as they can be shown: in one line, and doing nothing to a terminal or to the order of
/// what stands beside them.</summary>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>With U+FFFD in the place of each control and formatting character, bidirectional marks and line separators among
    /// them.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        if (IsPrintable(text))
            return text;
        var shown = new char[text.Length];
        text.CopyTo(shown);
        shown.AsSpan().ReplaceAny(Characters.Unprintable, Replacement);
        return shown;
    }

    public static string Of(string text) => IsPrintable(text) ? text : Of(text.AsSpan()).ToString();

    /// <summary>ASCII, which names nearly always are, is looked at many characters at a time.</summary>
    private static bool IsPrintable(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange(' ', '~') < 0 || text.IndexOfAny(Characters.Unprintable) < 0;

    /// <summary>Looked for only where there is more than ASCII.</summary>
    private static class Characters
    {
        public static readonly SearchValues<char> Unprintable =
            SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(IsUnprintable)]);

        private static bool IsUnprintable(char character) => char.GetUnicodeCategory(character) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
