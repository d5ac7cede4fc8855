namespace Bench.Reporting.Findings;

/// <summary>Interpreters in a sentence.</summary>
/// <param name="Names">Those it tells of.</param>
/// <param name="AreSaid">False where the reader knows which one is meant.</param>
public sealed record ColumnList(IReadOnlyCollection<string> Names, bool AreSaid = true)
{
    /// <summary>More interpreters than these, and a sentence leaves their intervals to the table below it.</summary>
    public const int MostWithIntervals = 3;

    public ColumnList Only(Func<string, bool> wanted) => this with { Names = [.. Names.Where(wanted)] };

    /// <summary>cpython 3.8.18, 3.13.0, dotnet 10.0: a runtime's name stands before the first of its versions.</summary>
    public static string Text(IEnumerable<string> columns) => Text(columns.Select(column => ("", column, "")));

    /// <summary>On cpython 3.8.18, 3.13.0 module state.</summary>
    /// <param name="what">Of whom the sentence tells.</param>
    public string Subject(string what, IEnumerable<string> columns) =>
        AreSaid ? $"On {Text(columns)} {what}" : $"{char.ToUpperInvariant(what[0])}{what[1..]}";

    /// <summary>+6.9 on cpython 3.8.18, +7.1 on 3.13.0 (mode python).</summary>
    public string On(IEnumerable<(string What, string Column, string After)> items) => AreSaid
        ? Text(items.Select(item => ($"{item.What} on ", item.Column, item.After)))
        : string.Join(", ", items.Select(item => item.What + item.After));

    private static string Text(IEnumerable<(string Before, string Column, string After)> items)
    {
        var said = "";
        var texts = new List<string>();
        foreach (var (before, column, after) in items)
        {
            var runtime = column.Split(' ')[0];
            texts.Add($"{before}{(runtime == said ? column[(runtime.Length + 1)..] : column)}{after}");
            said = runtime;
        }
        return string.Join(", ", texts);
    }
}
