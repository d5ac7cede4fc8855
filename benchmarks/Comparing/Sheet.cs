using System.Globalization;
using Bench.Results;
using CsvHelper;
using Spectre.Console;

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

    private void WriteTable(TextWriter output)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Count; i++)
            table.AddColumn(new TableColumn(Markup.Escape(columns[i])) { NoWrap = true, Alignment = IsNumeric(i) ? Justify.Right : Justify.Left });
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 10_000;
        console.Write(table);
    }

    private bool IsNumeric(int column) => rows.Count > 0 && rows.All(row => row[column].Length == 0
        || double.TryParse(row[column].Split(' ')[0].Replace("−", "-", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
