namespace Bench.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">As CSV and JSON call it.</param>
/// <param name="Head">As people read it, with the unit.</param>
/// <param name="Missing">What people read where nothing is known; for machines that is empty.</param>
public sealed record Column(string Name, string Head, ColumnKind Kind = ColumnKind.Words, string Missing = "")
{
    /// <summary>Columns of words, by what people and machines call them.</summary>
    public static IEnumerable<Column> Words(params IEnumerable<string> names) => names.Select(name => new Column(name, name));

    /// <inheritdoc cref="Words"/>
    public static IEnumerable<Column> Numbers(params IEnumerable<string> names) =>
        names.Select(name => new Column(name, name, ColumnKind.Number));

    /// <summary>The names that machines read.</summary>
    internal IEnumerable<string> Fields => Kind == ColumnKind.Estimate ? [Name, $"{Name}_low", $"{Name}_high"] : [Name];
}
