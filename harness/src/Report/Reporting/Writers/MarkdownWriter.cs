using System.Globalization;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Writers;

/// <summary>The report for a repository: answers, their tables and figures, which lie beside it; what is folded stays in the
/// HTML.</summary>
public static class MarkdownWriter
{
    /// <param name="document">The report.</param>
    /// <param name="figures">Folder of the figures, relative to the file.</param>
    public static string Write(ReportDocument document, string figures)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"# {document.Title}\n");
        foreach (var content in document.Introduction)
            Write(text, content, figures);
        foreach (var section in document.Sections)
        {
            text.WriteLine($"{new string('#', section.Level)} {section.Title}\n");
            // Thousands of rows are for the page that can filter them, and for the CSV files.
            foreach (var content in section.Contents.Where(content => content is not Grid { IsFolded: true }))
                Write(text, content, figures);
            if (section.Contents.OfType<Grid>().Where(grid => grid.IsFolded).ToList() is { Count: > 0 } folded)
                text.WriteLine(
                    $"*Only in report.html: {NumberText.Counted(folded.Count, "table")} of "
                        + $"{NumberText.Whole(folded.Sum(grid => grid.Table.Rows.Count()))} rows.*\n");
        }
        return text.ToString();
    }

    private static void Write(TextWriter text, Content content, string figures)
    {
        switch (content)
        {
            case Paragraph paragraph:
                text.WriteLine(paragraph.Text);
                break;
            case Conclusion conclusion:
                text.WriteLine(string.Join("\n>\n", conclusion.Lines.Select(line => $"> {line}")));
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                    text.WriteLine($"- {item}");
                break;
            case Picture picture:
                text.WriteLine($"![{picture.Figure.Title}]({figures}/{picture.Figure.Name}.svg)");
                break;
            case Grid grid:
                text.WriteLine($"{grid.Table.Caption}\n");
                grid.Table.Write(text, TableFormat.Markdown);
                break;
        }
        text.WriteLine();
    }
}
