using CsvHelper;

namespace Bench.Tables;

/// <summary>A table as CSV, for machines.</summary>
internal static class CsvTable
{
    public static void Write(TextWriter output, Table table)
    {
        using var csv = new CsvWriter(output, CsvFormat.Configuration, leaveOpen: true);
        foreach (var record in table.Records.Prepend(table.Fields))
        {
            foreach (var value in record)
                csv.WriteField(value is double number ? NumberText.Exact(number) : FormattableString.Invariant($"{value}"));
            csv.NextRecord();
        }
    }
}
