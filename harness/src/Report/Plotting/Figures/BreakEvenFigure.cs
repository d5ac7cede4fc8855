using Bench.Analysis;
using Bench.Plotting.Model;
using Bench.Results;
using Bench.Statistics;

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
        from run in data.Runs
        from row in run.BreakEven
        let column = data.ColumnOf(run, row.Runtime, row.Version)
        // Other points of a workload reach the cache more or less often: they would lie on other lines.
        where isShown(column, row) && data.CorePoints(row.Workload) is var points && (points.Count == 0 || points.Contains(row.Parameters))
        group row by (column, row.Mode) into rows
        select Of(data, rows.Key.column, rows.Key.Mode, [.. rows]);

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
            select new LineSeries(strategy.Key, $"{rung} {strategy.Key}", [.. strategy.Where(row => WorkOf(row) > 0)
                .Select(row => (X: WorkOf(row), new Interval(row.GainNs, row.GainLow, row.GainHigh))).OrderBy(point => point.X)])];

    private static List<IGrouping<string, BreakEvenRow>> Frequent(List<IGrouping<string, BreakEvenRow>> strategies) =>
        strategies.Where(strategy => strategy.Count() >= FewestPoints).ToList() is { Count: > 0 } frequent ? frequent : strategies;

    /// <summary>The work alone, without the call around it: what it gains behind a rung and what the rung costs.</summary>
    private static double WorkOf(BreakEvenRow row) => row.GainNs + row.PaysFromNs;
}
