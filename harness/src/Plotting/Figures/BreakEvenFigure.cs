using Bench.Plotting.Model;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Plotting.Figures;

/// <summary>What a cache gains over doing the work again, against what the work costs: a line a rung.</summary>
public static class BreakEvenFigure
{
    public const string Kind = "breakeven";

    public static IEnumerable<LinePlot> All(Dataset data) =>
        from run in data.Runs
        from row in run.BreakEven
        group row by (Column: data.ColumnOf(run, row.Runtime, row.Version), row.Mode) into rows
        where rows.Any(HasPoint)
        select Of(data, rows.Key.Column, rows.Key.Mode, [.. rows]);

    private static LinePlot Of(Dataset data, string column, string mode, IReadOnlyList<BreakEvenRow> rows) => new(
        $"{Kind}-{FileName.Of(column)}-{mode}",
        $"From which cost of the work on does a cache pay on {column}?",
        $"{Panels.ModeText(mode)}. Above the dashed line the cache is faster than doing the work again, below it is spoiled. A point is a workload; the bar is the 95 % interval of the difference in the same rounds.",
        new Axis("cost of doing the work again, ns", "ns", AxisScale.Logarithmic),
        new Axis("net gain, ns an operation", "ns", AxisScale.SignedLogarithmic),
        [.. from abi in rows.GroupBy(row => row.Abi)
            select new LinePanel(abi.Key, Lines(data, abi))],
        Line: 0);

    private static IReadOnlyList<LineSeries> Lines(Dataset data, IEnumerable<BreakEvenRow> rows) =>
        [.. from strategy in rows.GroupBy(row => row.Strategy)
            let rung = data.Catalogue.Kernels.FirstOrDefault(kernel => kernel.Strategy == strategy.Key)?.Rung ?? "-"
            orderby Rungs.Order(rung), strategy.Key
            let points = strategy.Where(HasPoint)
                .Select(row => (row.RecomputeNs!.Value, new Interval(row.GainNs!.Value, row.GainLow ?? row.GainNs.Value, row.GainHigh ?? row.GainNs.Value)))
                .OrderBy(point => point.Item1).ToList()
            select new LineSeries($"{rung} {strategy.Key}", points, points.Count > 0 ? null : strategy.First().Verdict)];

    private static bool HasPoint(BreakEvenRow row) => row is { RecomputeNs: > 0, GainNs: not null };
}
