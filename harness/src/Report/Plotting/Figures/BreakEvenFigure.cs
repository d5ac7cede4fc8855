using Bench.Analysis;
using Bench.Catalogue;
using Bench.Plotting.Model;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Plotting.Figures;

/// <summary>What the work behind each cache costs, and from which cost on it pays behind each way to reach it.</summary>
public static class BreakEvenFigure
{
    public const string Kind = "breakeven";

    public static IEnumerable<CachePlot> All(Dataset data) => Of(data, (_, _) => true);

    /// <summary>Of the interpreters, ABIs and modes that <paramref name="isShown"/> is told of: a figure an interpreter and mode.</summary>
    public static IEnumerable<CachePlot> Of(Dataset data, Func<string, BreakEvenRow, bool> isShown)
    {
        var words = new FigureWords(data.Catalogue);
        return
            from entry in data.BreakEven
                // Other points of a workload reach the cache more or less often: they would be caches of their own.
            where isShown(entry.Column, entry.Row) && data.IsCore(entry.Row)
            group entry.Row by (entry.Column, entry.Row.Mode) into rows
            select Of(data, words, rows.Key.Column, rows.Key.Mode, [.. rows]);
    }

    private static CachePlot Of(Dataset data, FigureWords words, string column, string mode, IReadOnlyList<BreakEvenRow> rows) => new(
        $"{Kind}-{FileName.Of(column)}-{mode}",
        $"Which caches are spoiled by the way to reach them, on {column}?",
        $"{FigureWords.ModeText(mode)}. A mark is what its work must cost for a cache to pay behind one way to reach it; right of the bar, "
            + "on tinted ground, it costs more than the work, and the cache is spoiled. A line through a mark that does not "
            + "pay is its 95 % interval. The axis is linear near zero, logarithmic beyond.",
        new Axis("cost of the work, ns an operation", "ns", AxisScale.SignedLogarithmic),
        [.. from abi in rows.GroupBy(row => row.Abi)
            orderby Abis.Order(abi.Key)
            select new CachePanel(Abis.PlainName(abi.Key), abi.Key, Caches(data, words, [.. abi]))]);

    private static IReadOnlyList<CacheRow> Caches(Dataset data, FigureWords words, List<BreakEvenRow> rows)
    {
        return
        [
            .. from cache in rows.GroupBy(row => (row.Workload, row.Parameters, row.Recompute))
                let work = Quantiles.Median(cache.Select(row => row.Work))
                orderby work
                select new CacheRow(words.Does(cache.Key.Workload), Code(cache.Key), work,
                    [.. from row in cache
                        orderby data.OrderOf(row.Workload, row.Strategy)
                        select new CacheMark(
                            words.Way(row.Workload, row.Strategy), row.Strategy,
                            new Interval(row.PaysFromNs, row.Work - row.GainHigh, row.Work - row.GainLow), row.Verdict)]),
        ];

        string Code((string Workload, string Parameters, string Recompute) cache) => string.Join(' ', new[]
        {
            cache.Workload, cache.Parameters,
            rows.Where(row => row.Workload == cache.Workload).Select(row => row.Recompute).Distinct().Count() > 1
                ? $"against {cache.Recompute}" : "",
        }.Where(part => part.Length > 0));
    }
}
