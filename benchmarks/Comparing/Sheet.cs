using System.Globalization;
using Bench.Results;
using CsvHelper;

namespace Bench.Cli.Comparing;

/// <summary>Columns and rows, written as text for people or as CSV.</summary>
/// <param name="columns">Their heads.</param>
/// <param name="rows">A cell a column; gone through twice, so that 80,000 rows need not stand in memory.</param>
public sealed class Sheet(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
{
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
        var (_, numeric) = Measure();
        output.WriteLine($"| {string.Join(" | ", columns)} |");
        output.WriteLine($"|{string.Concat(numeric.Select(isNumeric => isNumeric ? "---:|" : "---|"))}");
        foreach (var row in rows)
            output.WriteLine($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
    }

    // Not Spectre's table: it takes seconds and half a gigabyte for 80,000 rows.
    private void WriteTable(TextWriter output)
    {
        var (widths, numeric) = Measure();
        foreach (var row in rows.Prepend([.. widths.Select(width => new string('-', width))]).Prepend([.. columns]))
            output.WriteLine(string.Join("  ", row.Select((cell, i) => numeric[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>How wide each column is, and whether all of its cells begin with a number.</summary>
    private (int[] Widths, bool[] Numeric) Measure()
    {
        var widths = columns.Select(column => column.Length).ToArray();
        var numeric = columns.Select(_ => true).ToArray();
        var isEmpty = true;
        foreach (var row in rows)
        {
            isEmpty = false;
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
                numeric[i] = numeric[i] && IsNumeric(row[i]);
            }
        }
        return (widths, isEmpty ? [.. columns.Select(_ => false)] : numeric);
    }

    private static bool IsNumeric(string cell) => cell is "" or "n/a"
        || double.TryParse(cell.AsSpan(0, cell.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : cell.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
