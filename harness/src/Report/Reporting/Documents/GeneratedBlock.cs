namespace Bench.Reporting.Documents;

/// <summary>A part of a Markdown file that a command makes.</summary>
/// <param name="Line">Of its first line in the file, from one.</param>
/// <param name="Command">As it is typed, without <c>bench</c>.</param>
/// <param name="Text">All of it, marks included.</param>
public sealed record GeneratedBlock(int Line, string Command, string Text)
{
    /// <summary>The block with what its command prints now; the command stands in sight, because comments do not.</summary>
    public string With(string printed) => $"<!-- bench: {Command} -->\n`bench {Command}`\n\n{printed.Trim('\n')}\n\n<!-- /bench -->";
}
