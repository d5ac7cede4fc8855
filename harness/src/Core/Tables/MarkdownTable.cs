namespace Bench.Tables;

/// <summary>A table as Markdown, without its caption.</summary>
internal static class MarkdownTable
{
    public static void Write(TextWriter output, Table table)
    {
        WriteRow(output, table.Columns.Select(column => column.Head));
        output.WriteLine($"|{string.Concat(table.Columns.Select(column => column.Kind == ColumnKind.Words ? "---|" : "---:|"))}");
        foreach (var row in table.Rows)
            WriteRow(output, table.Texts(row));
    }

    private static void WriteRow(TextWriter output, IEnumerable<string> cells) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
}
