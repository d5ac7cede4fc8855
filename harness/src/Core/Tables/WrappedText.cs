namespace Bench.Tables;

/// <summary>Words beside a label, broken at spaces; what goes on stands below them.</summary>
public static class WrappedText
{
    /// <param name="label">A longer one than the indent has a line of its own.</param>
    /// <param name="words">A word that is wider than the lines stays whole.</param>
    /// <param name="indent">Where they begin.</param>
    /// <param name="width">Of the lines.</param>
    public static string Of(string label, string words, int indent, int width)
    {
        var lines = new List<string> { label.PadRight(indent) };
        if (label.TrimEnd().Length >= indent && indent > 0)
            lines.Add(new string(' ', indent));
        foreach (var word in words.Split(' '))
            if (lines[^1].Length == indent)
                lines[^1] += word;
            else if (lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(new string(' ', indent) + word);
        return string.Join('\n', lines.Select(line => line.TrimEnd(' ')));
    }
}
