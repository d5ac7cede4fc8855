namespace Bench.Tables;

/// <summary>How a table is written.</summary>
public enum TableFormat
{
    Table,
    Markdown,
    Csv,
    Json,
}
