namespace Bench.Cli.Comparing;

/// <summary>How a comparison is written.</summary>
public enum TableFormat
{
    Table,
    Markdown,
    Csv,
    Json,
}
