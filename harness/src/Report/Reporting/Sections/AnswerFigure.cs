using Bench.Plotting.Figures;
using Bench.Plotting.Model;
using Bench.Reporting.Findings;
using Bench.Reporting.Questions;

namespace Bench.Reporting.Sections;

/// <summary>The prices that a question asks for: a row a way, a dot an interpreter; a panel for each thing they are above.</summary>
internal static class AnswerFigure
{
    public const string Kind = "answer";

    public static DotPlot Of(Question question, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Answer>> rows)
    {
        var shown = columns.Where(column => rows.Any(row => row.Any(answer => answer.Column == column && answer.Price is not null)))
            .ToList();
        // Where there is no reference, a price above doing nothing must not stand beside those against one.
        var panels =
            from row in rows
            from isAdded in row.Select(answer => answer.Price).OfType<Price>().Select(price => price.IsAdded).Distinct().Order()
            let part = row.Select(
                answer => answer.Price?.IsAdded == isAdded ? answer
                : answer with { Price = null, Absent = answer.Absent ?? Elsewhere(isAdded) }).ToList()
            group part by Against(part) into panel
            select new DotPanel(panel.Key, [.. panel.Select(row => new DotRow(
                row[0].Probe.Name, [.. shown.Select((column, i) => DotOf(i, row.First(answer => answer.Column == column)))])
            {
                Code = row[0].Probe.Strategy,
            })]);
        return Agreement.Merged(new DotPlot(
            $"{Kind}-{question.Id.ToLowerInvariant()}",
            question.Text,
            "Median over launches with its 95 % interval. The axis is linear near zero, logarithmic beyond; left of the dashed line is "
                + "cheaper.",
            new Axis("price, ns an operation", "ns", AxisScale.SignedLogarithmic),
            [.. shown.Select(column => Label(column, rows))],
            [.. panels],
            Line: 0));
    }

    /// <summary>The interpreter, with its mode where whole calls are not what is told of it.</summary>
    public static string Label(string column, IReadOnlyList<IReadOnlyList<Answer>> rows) =>
        rows.SelectMany(row => row).Where(answer => answer.Column == column).Select(answer => answer.Price?.Case.Mode).OfType<string>()
        .Distinct().ToList() is [not "call" and var mode]
            ? $"{column}, mode {mode}" : column;

    private static string Against(IReadOnlyList<Answer> row)
    {
        var prices = row.Select(answer => answer.Price).OfType<Price>().ToList();
        var reference = $"{prices[0].Case.Workload}'s {prices[0].Case.Reference}";
        return prices[0].IsAdded ? "added to doing nothing"
            : prices[0].Other is { } other ? $"against {other}"
            : prices.TrueForAll(price => price.HasOwnReference) ? $"against {reference} in HPy"
            : $"against {reference} in the C API"
                + (prices.Exists(price => price.HasOwnReference) ? " (HPy's own where there is none)" : "");
    }

    private static string Elsewhere(bool isAdded) =>
        isAdded ? "told against the reference" : "no reference there: told against doing nothing";

    private static Dot DotOf(int series, Answer answer) => answer.Price is { } price
        ? new Dot(series, price.Nanoseconds)
        : new Dot(series, null, answer.Absent);
}
