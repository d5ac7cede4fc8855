using Bench.Catalogue;
using Bench.Plotting.Model;
using Bench.Reporting.Findings;

namespace Bench.Reporting.Sections;

/// <summary>The prices that a question asks for: a row a way, a dot an interpreter; a panel for each thing they are above.</summary>
internal static class AnswerFigure
{
    public const string Kind = "answer";

    public static DotPlot Of(Question question, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Answer>> rows)
    {
        var shown = columns.Where(column => rows.Any(row => row.Any(answer => answer.Column == column && answer.Price is not null))).ToList();
        var panels =
            from row in rows
            group row by Against(row) into panel
            select new DotPanel(panel.Key, [.. panel.Select(row => new DotRow(
                $"{row[0].Probe.Name}",
                [.. shown.Select((column, i) => DotOf(i, row.First(answer => answer.Column == column)))]))]);
        return new DotPlot(
            $"{Kind}-{question.Id.ToLowerInvariant()}",
            question.Text,
            "Median over launches with its 95 % interval. The axis is linear near zero, logarithmic beyond; left of the dashed line is cheaper. ∅: above doing nothing, where the reference does not exist.",
            new Axis("price, ns an operation", "ns", AxisScale.SignedLogarithmic),
            shown,
            [.. panels],
            Line: 0);
    }

    /// <summary>What the prices of a row are above.</summary>
    public static string Against(IReadOnlyList<Answer> row)
    {
        var price = row.Select(answer => answer.Price).OfType<Price>().OrderBy(price => price.IsAdded).First();
        var mode = price.Case.Row.Mode == "call" ? "whole calls" : $"mode {price.Case.Row.Mode}";
        return price.IsAdded
            ? $"added to doing nothing, {mode}"
            : $"against {price.Case.Row.Workload}'s {price.Case.Kernel?.Reference} in the C API, {mode}";
    }

    private static Dot DotOf(int series, Answer answer) => answer.Price is { } price
        ? new Dot(series, price.Nanoseconds)
        : new Dot(series, null, answer.Absent);
}
