using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Reporting.Documents;

/// <summary>
/// Finds the parts of a Markdown file that commands make: what stands between <c>&lt;!-- bench: COMMAND --&gt;</c> and
/// <c>&lt;!-- /bench --&gt;</c>, each on a line of its own.
/// </summary>
public static partial class GeneratedBlocks
{
    /// <summary>The file with every block replaced.</summary>
    /// <param name="file">As it is to be named in messages.</param>
    /// <param name="text">All of it.</param>
    /// <param name="replace">What is to stand in a block's place.</param>
    /// <exception cref="BenchException">A block is not closed.</exception>
    public static string Fill(string file, string text, Func<GeneratedBlock, string> replace)
    {
        var blocks = Pattern().Matches(text);
        foreach (Match mark in Mark().Matches(text))
            if (!blocks.Any(block => block.Index == mark.Index || block.Groups["end"].Index == mark.Index))
                throw new BenchException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file} line {LineOf(text, mark.Index)}: a generated block begins with <!-- bench: COMMAND --> and ends with <!-- "
                        + $"/bench -->, each on a line of its own"));
        return Pattern()
            .Replace(text, match => replace(new GeneratedBlock(LineOf(text, match.Index), match.Groups["command"].Value, match.Value)));
    }

    /// <summary>What people wrote: the file with an empty line for each line of a block, so that lines keep their numbers.</summary>
    public static string Without(string text) =>
        Pattern().Replace(text, match => new string('\n', match.Value.Count(letter => letter == '\n')));

    private static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');

    [GeneratedRegex(
        @"^<!-- bench: (?<command>[^\n]+?) -->\n(?:(?!<!-- bench:).)*?^(?<end><!-- /bench -->)$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    // Those in backticks explain the marks.
    [GeneratedRegex("(?<!`)<!-- /?bench")]
    private static partial Regex Mark();
}
