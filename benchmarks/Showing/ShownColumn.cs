using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Cli.Showing;

/// <summary>A column of what show prints.</summary>
/// <param name="Column">Its name is what <c>--columns</c> and <c>--figure</c> know it by.</param>
/// <param name="Of">Words, an <see cref="Interval"/>, or null.</param>
public sealed record ShownColumn(Column Column, Func<SummaryRow, object?> Of)
{
    public static IReadOnlyList<ShownColumn> Figures { get; } =
    [
        .. FigureList.Shown.Select(figure => new ShownColumn(
            new Column(figure.Name, figure.Head, ColumnKind.Estimate, Missing: "n/a"), c => c[figure])),
    ];

    /// <summary>What a case is told apart by, in the order of its id.</summary>
    public static IReadOnlyList<ShownColumn> Names { get; } =
    [
        Text("machine", c => c.Machine),
        Text("run", c => c.Run),
        Text("runtime", c => c.Name.Runtime),
        Text("abi", c => c.Abi),
        Text("suite", c => c.Suite),
        Text("workload", c => c.Workload),
        Text("strategy", c => c.Strategy),
        Text("parameters", c => c.Parameters),
        Text("mode", c => c.Mode),
    ];

    /// <summary>What more there is to say of a case.</summary>
    public static IReadOnlyList<ShownColumn> Notes { get; } =
    [
        Text("rung", c => c.Rung),
        Text("question", c => c.Kernel?.Question ?? ""),
        Text("description", c => c.Kernel?.Description ?? ""),
        Text("launches", c => NumberText.Whole(c.Launches), ColumnKind.Number),
        Text("status", c => c.Status.ToString()),
    ];

    public string Name => Column.Name;

    /// <summary>Without the interval.</summary>
    public ShownColumn Bare => Column.Kind != ColumnKind.Estimate ? this
        : new(Column with { Kind = ColumnKind.Number }, c => (Of(c) as Interval?)?.Value);

    /// <exception cref="BenchException">No such column.</exception>
    public static ShownColumn Parse(string option, string name, IReadOnlyList<ShownColumn> among) =>
        among.FirstOrDefault(column => column.Name == name)
        ?? throw new BenchException($"{option}: no '{name}': use {string.Join(", ", among.Select(column => column.Name))}");

    /// <summary>Of a column of words.</summary>
    public string Words(SummaryRow of) => (string)Of(of)!;

    private static ShownColumn Text(string name, Func<SummaryRow, string> of, ColumnKind kind = ColumnKind.Words) =>
        new(new Column(name, name, kind), of);
}
