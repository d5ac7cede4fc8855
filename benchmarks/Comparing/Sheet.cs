using System.Globalization;
using Bench.Results;
using CsvHelper;

namespace Bench.Cli.Comparing;

/// <summary>Columns and rows, written as text for people or as CSV.</summary>
public sealed class Sheet(params IReadOnlyList<string> columns)
{
    private readonly List<string[]> rows = [];

    public int Count => rows.Count;

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output, TableFormat format)
    {
        switch (format)
        {
            case TableFormat.Csv:
                WriteCsv(output);
                break;
            case TableFormat.Markdown:
                WriteMarkdown(output);
                break;
            default:
                WriteTable(output);
                break;
        }
    }

    private void WriteCsv(TextWriter output)
    {
        using var csv = new CsvWriter(output, CsvFormat.Configuration, leaveOpen: true);
        foreach (var row in rows.Prepend([.. columns]))
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }

    private void WriteMarkdown(TextWriter output)
    {
        output.WriteLine($"| {string.Join(" | ", columns)} |");
        output.WriteLine($"|{string.Concat(columns.Select((_, i) => IsNumeric(i) ? "---:|" : "---|"))}");
        foreach (var row in rows)
            output.WriteLine($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
    }

    // Not Spectre's table: it takes seconds and half a gigabyte for 80,000 rows.
    private void WriteTable(TextWriter output)
    {
        var numeric = columns.Select((_, i) => IsNumeric(i)).ToArray();
        var widths = columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        foreach (var row in rows.Prepend([.. columns.Select((_, i) => new string('-', widths[i]))]).Prepend([.. columns]))
            output.WriteLine(string.Join("  ", row.Select((cell, i) => numeric[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    private bool IsNumeric(int column) => rows.Count > 0 && rows.All(row => row[column].Length == 0
        || double.TryParse(row[column].Split(' ')[0].Replace("−", "-", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
