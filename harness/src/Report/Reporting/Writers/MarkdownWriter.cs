using System.Text;
using Bench.Reporting.Model;

namespace Bench.Reporting.Writers;

/// <summary>The report for a repository: answers, their tables and figures, which lie beside it; what is folded stays in the HTML.</summary>
public static class MarkdownWriter
{
    /// <param name="document">The report.</param>
    /// <param name="figures">Folder of the figures, relative to the file.</param>
    public static string Write(ReportDocument document, string figures)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(document.Title).AppendLine();
        foreach (var block in document.Introduction)
            Write(text, block, figures);
        foreach (var section in document.Sections)
        {
            text.Append('#', section.Level).Append(' ').AppendLine(section.Title).AppendLine();
            // Thousands of rows are for the page that can filter them, and for the CSV files.
            foreach (var block in section.Blocks.Where(block => block is not Grid { IsFolded: true }))
                Write(text, block, figures);
            if (section.Blocks.OfType<Grid>().Where(grid => grid.IsFolded).ToList() is { Count: > 0 } folded)
                text.AppendLine(FormattableString.Invariant($"*Only in report.html: {NumberText.Counted(folded.Count, "table")} of {folded.Sum(grid => grid.Rows.Count)} rows.*")).AppendLine();
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block, string figures)
    {
        switch (block)
        {
            case Paragraph paragraph:
                text.AppendLine(paragraph.Text);
                break;
            case Verdict verdict:
                text.AppendLine(string.Join("\n>\n", verdict.Lines.Select(line => $"> {line}")));
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                    text.Append("- ").AppendLine(item);
                break;
            case Picture picture:
                text.AppendLine($"![{picture.Figure.Title}]({figures}/{picture.Figure.Name}.svg)");
                break;
            case Grid grid:
                Write(text, grid);
                break;
        }
        text.AppendLine();
    }

    private static void Write(StringBuilder text, Grid grid)
    {
        text.AppendLine(grid.Caption).AppendLine();
        Row(text, grid.Columns);
        Row(text, grid.Columns.Select((_, i) => i >= grid.Columns.Count - grid.Numbers ? "---:" : "---"));
        foreach (var row in grid.Rows)
            Row(text, row);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").Append(string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))).AppendLine(" |");
}
