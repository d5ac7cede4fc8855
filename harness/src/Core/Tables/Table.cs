using Bench.Statistics;

namespace Bench.Tables;

/// <summary>Columns and rows, for whoever reads them.</summary>
/// <param name="Rows">A cell a column: words, a number, an <see cref="Interval"/> (its ends NaN where none is known), or null.
/// Gone through twice, so that 80,000 rows need not stand in memory.</param>
/// <param name="Caption">What a row is, and the units.</param>
public sealed record Table(IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows, string Caption = "")
{
    /// <summary>Objects for JSON, made when they are gone through.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Objects
    {
        get
        {
            var fields = Fields.ToList();
            return Records.Select(record => fields.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second));
        }
    }

    /// <summary>The names of all fields, for machines.</summary>
    internal IEnumerable<string> Fields => Columns.SelectMany(column => column.Fields);

    /// <summary>A value a field.</summary>
    internal IEnumerable<IEnumerable<object?>> Records => Rows.Select(row => row.SelectMany((cell, i) => ValuesOf(cell, Columns[i])));

    /// <summary>Writes it as text, Markdown, CSV or JSON.</summary>
    public void Write(TextWriter output, TableFormat format)
    {
        switch (format)
        {
            case TableFormat.Csv:
                CsvTable.Write(output, this);
                break;
            case TableFormat.Json:
                output.WriteLine(JsonText.Of(Objects));
                break;
            case TableFormat.Markdown:
                MarkdownTable.Write(output, this);
                break;
            default:
                TextTable.Write(output, this);
                break;
        }
    }

    /// <summary>The row as people read it.</summary>
    public IEnumerable<string> Texts(IReadOnlyList<object?> row) => row.Select((cell, i) => cell switch
    {
        null => Columns[i].Missing,
        string words => words,
        Interval estimate => NumberText.Bare(estimate),
        double value => double.IsFinite(value) ? NumberText.Digits(value) : Columns[i].Missing,
        _ => FormattableString.Invariant($"{cell}"),
    });

    private static object?[] ValuesOf(object? cell, Column column) => (column.Kind, cell) switch
    {
        (ColumnKind.Estimate, Interval estimate) => [estimate.Value, estimate.Low, estimate.High],
        (ColumnKind.Estimate, _) => [cell, null, null],
        _ => [cell],
    };
}
