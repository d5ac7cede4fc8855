using Bench.Plotting.Model;

namespace Bench.Plotting;

/// <summary>What was not measured, told once for each reason.</summary>
internal static class Absences
{
    /// <summary>Of a row: <c>n/a: needs CPython 3.15</c>, <c>n/a on pypy 7.3.11: no C API</c>.</summary>
    public static IReadOnlyList<string> In(DotRow row, IReadOnlyList<string> series) =>
        [.. from dot in row.Dots
            where dot.Value is null
            group series[dot.Series] by Reason(dot) into alike
            select $"n/a{(alike.Count() < row.Dots.Count ? $" on {string.Join(", ", alike)}" : "")}: {alike.Key}"];

    /// <summary>
    /// The panel without the series that are absent from all of its rows, and what is to be told of these. Where nothing
    /// at all was measured, and in a panel of one row, the rows say why.
    /// </summary>
    public static (DotPanel Measured, IReadOnlyList<string> Told) InAll(DotPanel panel, IReadOnlyList<string> series)
    {
        var absent = panel.Rows.SelectMany(row => row.Dots).GroupBy(dot => dot.Series).Where(dots => dots.All(dot => dot.Value is null))
            .ToList();
        if (panel.Rows.Count < 2 || absent.Count == series.Count)
            return (panel, []);
        var gone = absent.Select(dots => dots.Key).ToHashSet();
        return (
            panel with { Rows = [.. panel.Rows.Select(row => row with { Dots = [.. row.Dots.Where(dot => !gone.Contains(dot.Series))] })] },
            [.. from dots in absent
                group series[dots.Key] by string.Join("; ", dots.Select(Reason).Distinct()) into alike
                select $"n/a on {string.Join(", ", alike)}: {alike.Key}"]);
    }

    private static string Reason(Dot dot) => dot.Absent ?? "not measured";
}
