using System.Globalization;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Writers;

/// <summary>A report for a console: without its title, its figures and what is folded.</summary>
public static class PlainWriter
{
    /// <summary>Of a line, in characters.</summary>
    public const int Width = 120;

    private const string Item = "- ";

    /// <summary>How many lines an item of a list takes.</summary>
    public static int LinesOf(string item) => Wrapped(Item, item).Length;

    public static string Write(ReportDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var (i, content) in document.Introduction.Index())
        {
            if (i > 0)
                text.WriteLine();
            Write(text, content);
        }
        foreach (var section in document.Sections)
        {
            text.WriteLine($"\n{section.Title}");
            foreach (var content in section.Contents)
                Write(text, content);
        }
        return text.ToString();
    }

    private static void Write(TextWriter text, Content content)
    {
        switch (content)
        {
            case Paragraph paragraph:
                WriteLines(text, Wrapped("", paragraph.Text));
                break;
            case Conclusion conclusion:
                WriteLines(text, conclusion.Lines.SelectMany(line => Wrapped("", line)));
                break;
            case Bullets bullets:
                WriteLines(text, bullets.Items.SelectMany(item => Wrapped(Item, item)));
                break;
            case Grid { IsFolded: false } grid:
                grid.Table.Write(text, TableFormat.Table);
                break;
        }
    }

    private static void WriteLines(TextWriter text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            text.WriteLine(line);
    }

    private static string[] Wrapped(string mark, string words) =>
        WrappedText.Of(mark, words.Replace("`", "", StringComparison.Ordinal), mark.Length, Width).Split('\n');
}
