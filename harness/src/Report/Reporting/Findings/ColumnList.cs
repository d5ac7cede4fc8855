namespace Bench.Reporting.Findings;

/// <summary>Interpreters in a sentence.</summary>
internal static class ColumnList
{
    /// <summary>More interpreters than these, and a sentence leaves their intervals to the table below it.</summary>
    public const int MostWithIntervals = 3;

    /// <summary>cpython 3.8.18, 3.13.0, dotnet 10.0: a runtime's name stands before the first of its versions.</summary>
    public static string Text(IEnumerable<string> columns) => Text(columns.Select(column => ("", column)));

    /// <summary>+6.9 on cpython 3.8.18, +7.1 on 3.13.0.</summary>
    public static string Text(IEnumerable<(string Before, string Column)> items)
    {
        var said = "";
        var texts = new List<string>();
        foreach (var (before, column) in items)
        {
            var runtime = column.Split(' ')[0];
            texts.Add($"{before}{(runtime == said ? column[(runtime.Length + 1)..] : column)}");
            said = runtime;
        }
        return string.Join(", ", texts);
    }
}
