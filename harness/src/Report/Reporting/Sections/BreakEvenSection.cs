using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Questions;
using Bench.Results;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>Which caches survive which rung.</summary>
internal static class BreakEvenSection
{
    private const string Title = "Which caches pay?";
    private const string Anchor = "breakeven";

    private const int MostWays = 5;

    /// <summary>More columns are no longer read side by side.</summary>
    private const int MostColumns = 10;

    /// <summary>None where no cache was asked for.</summary>
    public static IEnumerable<Section> Of(Evidence evidence)
    {
        var (data, caches) = (evidence.Data, evidence.Caches);
        var rows = data.BreakEven.ToList();
        if (rows.Count == 0)
            yield break;
        var ways = caches.Ways(MostWays);
        yield return new Section(Title, Anchor, 2,
        [
            new Conclusion([.. ways.Select(way => CacheText.Survival(caches, way, new ColumnList(caches.Columns)))
                .Where(line => line.Length > 0)]),
            .. ways.Chunk(Math.Max(1, MostColumns / Math.Max(1, caches.Columns.Count))).Select(together => Table(caches, together)),
            .. BreakEvenFigure.Of(
                data, (column, row) =>
                    evidence.Focus.Contains(column) && row.Abi is Abis.CApi or Abis.HpyUniversal && CacheAnswers.IsWhole(row))
                .Select(plot => new Picture(plot)),
            Details(rows),
        ]);
    }

    /// <summary>A row a cache, a column a way on an interpreter.</summary>
    private static Grid Table(CacheAnswers caches, CacheWay[] ways)
    {
        var columns =
            ways.SelectMany(way => caches.Columns.Where(column => caches.Of(column, way).Count > 0).Select(column => (way, column)))
            .ToList();
        return new Grid(new Table(
            [.. Column.Words("cache"),
                .. Column.Numbers(columns.Select(column => ways.Length > 1 ? $"{column.way.Name}, {column.column}" : column.column))],
            [.. from cache in caches.Caches
                where columns.Any(column => caches.Find(column.column, cache, column.way) is not null)
                select (IReadOnlyList<string>)[
                    $"`{cache}`", .. columns.Select(column => Cell(caches.Find(column.column, cache, column.way)))]],
            $"Does the cache pay behind {string.Join(", behind ", ways.Select(way => $"{way.Name} (`{way.Strategy}`, {way.Abi})"))}? "
                + "And from which cost of the work on, beside what the work costs, ns; a cache at several points has a row for each"));
    }

    private static string Cell(BreakEvenRow? row) =>
        row is null ? "n/a"
        : $"{CacheAnswers.Verdict(row)}; work {NumberText.Digits(row.Work)}";

    private static Grid Details(List<(string Column, BreakEvenRow Row)> rows) => new(new Table(
        [
            .. Column.Words("interpreter", "ABI", "workload", "strategy", "against", "mode", "verdict"),
            .. Column.Numbers("recompute", "cached", "gain", "pays from"),
        ],
        [.. rows.Select(entry => (object?[])
        [
            entry.Column, entry.Row.Abi, $"`{entry.Row.Workload}`{(entry.Row.Parameters.Length == 0 ? "" : $" {entry.Row.Parameters}")}",
            $"`{entry.Row.Strategy}`", $"`{entry.Row.Recompute}`", entry.Row.Mode, entry.Row.Verdict,
            entry.Row.RecomputeNs, entry.Row.CachedNs,
            NumberText.Difference(entry.Row.Gain, ""), entry.Row.PaysFromNs,
        ])],
        "A cache behind a rung against doing the work again, ns an operation; gain with its 95 % interval; "
            + "the cost of the work from which the rung pays"), IsFolded: true);
}
