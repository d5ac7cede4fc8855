using Bench.Analysis;
using Bench.Plotting.Model;
using Bench.Results;

namespace Bench.Plotting.Figures;

/// <summary>What a cache gains over doing the work again, against what the work costs: a line a rung.</summary>
public static class BreakEvenFigure
{
    public const string Kind = "breakeven";

    /// <summary>A way that fewer caches have makes no line; it stands in the table.</summary>
    private const int FewestPoints = 3;

    public static IEnumerable<LinePlot> All(Dataset data) => Of(data, (_, _) => true);

    /// <summary>Of the interpreters, ABIs and modes that <paramref name="isShown"/> is told of: a figure an interpreter and mode.</summary>
    public static IEnumerable<LinePlot> Of(Dataset data, Func<string, BreakEvenRow, bool> isShown) =>
        from entry in data.BreakEven
        // Other points of a workload reach the cache more or less often: they would lie on other lines.
        where isShown(entry.Column, entry.Row) && data.IsCore(entry.Row)
        group entry.Row by (entry.Column, entry.Row.Mode) into rows
        select Of(data, rows.Key.Column, rows.Key.Mode, [.. rows]);

    private static LinePlot Of(Dataset data, string column, string mode, IReadOnlyList<BreakEvenRow> rows) => new(
        $"{Kind}-{FileName.Of(column)}-{mode}",
        $"From which cost of the work on does a cache pay on {column}?",
        $"{Panels.ModeText(mode)}. Above the dashed line the cache is faster than doing the work again, below it is spoiled. A point is a "
            + "workload; the bar is the 95 % interval of the difference in the same rounds.",
        new Axis("cost of doing the work again, ns", "ns", AxisScale.Logarithmic),
        new Axis("net gain, ns an operation", "ns", AxisScale.SignedLogarithmic),
        [.. from abi in rows.GroupBy(row => row.Abi)
            select new LinePanel(abi.Key, Lines(data, abi))],
        Line: 0);

    private static IReadOnlyList<LineSeries> Lines(Dataset data, IEnumerable<BreakEvenRow> rows) =>
        [.. from strategy in Frequent([.. rows.GroupBy(row => row.Strategy)])
            let rung = data.Catalogue.Kernels.FirstOrDefault(kernel => kernel.Strategy == strategy.Key)?.Rung ?? "-"
            orderby Rungs.Order(rung), strategy.Key
            select new LineSeries(strategy.Key, $"{rung} {strategy.Key}", [.. strategy.Where(row => row.Work > 0)
                .Select(row => (X: row.Work, row.Gain)).OrderBy(point => point.X)])];

    private static List<IGrouping<string, BreakEvenRow>> Frequent(List<IGrouping<string, BreakEvenRow>> strategies) =>
        strategies.Where(strategy => strategy.Count() >= FewestPoints).ToList() is { Count: > 0 } frequent ? frequent : strategies;
}
