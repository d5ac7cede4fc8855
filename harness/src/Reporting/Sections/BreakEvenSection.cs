using Bench.Plotting.Figures;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Reporting.Sections;

/// <summary>Which caches survive which rung.</summary>
internal static class BreakEvenSection
{
    public static Section Of(Dataset data)
    {
        var rows = data.Runs.SelectMany(run => run.BreakEven.Select(row => (Column: data.ColumnOf(run, row.Runtime, row.Version), row))).ToList();
        var blocks = new List<Block>();
        if (rows.Count == 0)
        {
            blocks.Add(new Verdict(["Not answered: these runs have no breakeven.csv, or it is empty."]));
            return new Section("Which caches pay?", "breakeven", 2, blocks);
        }
        blocks.Add(new Verdict(Lines(rows)));
        blocks.AddRange(BreakEvenFigure.All(data).Select(plot => new Picture(plot)));
        blocks.Add(new Grid(
            "A cache behind a rung against doing the work again, ns an operation; gain with its 95 % interval; the cost of the work from which the rung pays",
            ["interpreter", "ABI", "workload", "strategy", "against", "mode", "verdict", "recompute", "cached", "gain", "pays from"], 4,
            [.. rows.Select(entry => (IReadOnlyList<string>)
            [
                entry.Column, entry.row.Abi, Workload(entry.row), $"`{entry.row.Strategy}`", $"`{entry.row.Recompute}`", entry.row.Mode, entry.row.Verdict,
                NumberText.Digits(entry.row.RecomputeNs), NumberText.Digits(entry.row.CachedNs), Gain(entry.row), NumberText.Digits(entry.row.PaysFromNs),
            ])], IsFolded: true));
        return new Section("Which caches pay?", "breakeven", 2, blocks);
    }

    /// <summary>The count of each verdict, and the rungs that spoil something in HPy and in the C API.</summary>
    private static IReadOnlyList<string> Lines(List<(string Column, BreakEvenRow Row)> rows)
    {
        var counts = rows.GroupBy(entry => entry.Row.Verdict).OrderByDescending(group => group.Count())
            .Select(group => FormattableString.Invariant($"{group.Key} {group.Count()}"));
        var worst = rows.GroupBy(entry => (entry.Row.Strategy, entry.Row.Abi))
            .Select(group => (group.Key, Spoiled: group.Where(entry => IsSpoiled(entry.Row)).ToList(), All: group.Count()))
            .Where(group => group.Spoiled.Count > 0)
            .OrderByDescending(group => (double)group.Spoiled.Count / group.All).ThenBy(group => group.Key.Strategy, StringComparer.Ordinal).Take(4).ToList();
        return
        [
            $"Verdicts on {NumberText.Whole(rows.Count)} caches behind a rung: {string.Join(", ", counts)}.",
            worst.Count == 0
                ? "No rung spoils any of them."
                : $"Spoiled most often: {string.Join("; ", worst.Select(group => $"behind `{group.Key.Strategy}` ({group.Key.Abi}) {group.Spoiled.Count} of {group.All}, {string.Join(", ", group.Spoiled.Select(entry => $"`{entry.Row.Workload}`").Distinct())}"))}.",
        ];
    }

    private static bool IsSpoiled(BreakEvenRow row) => row.Verdict.StartsWith("spoiled", StringComparison.Ordinal);

    private static string Workload(BreakEvenRow row) => $"`{row.Workload}`{(row.Parameters.Length == 0 ? "" : $" {row.Parameters}")}";

    private static string Gain(BreakEvenRow row) => NumberText.Difference(new Interval(row.GainNs, row.GainLow, row.GainHigh), "");
}
