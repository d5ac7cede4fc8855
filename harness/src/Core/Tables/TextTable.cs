namespace Bench.Tables;

/// <summary>A table as text for a console, without its caption.</summary>
internal static class TextTable
{
    // Not Spectre's table: it takes seconds and half a gigabyte for 80,000 rows.
    public static void Write(TextWriter output, Table table)
    {
        var widths = table.Columns.Select(column => column.Head.Length).ToArray();
        foreach (var row in table.Rows)
            foreach (var (i, text) in table.Texts(row).Index())
                widths[i] = Math.Max(widths[i], text.Length);
        WriteRow(table.Columns.Select(column => column.Head));
        WriteRow(widths.Select(width => new string('-', width)));
        foreach (var row in table.Rows)
            WriteRow(table.Texts(row));

        void WriteRow(IEnumerable<string> cells) => output.WriteLine(string.Join("  ", cells.Select((cell, i) =>
            table.Columns[i].Kind == ColumnKind.Words ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
    }
}
