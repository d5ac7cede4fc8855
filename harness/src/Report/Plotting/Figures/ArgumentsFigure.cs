using Bench.Analysis;
using Bench.Plotting.Model;
using Bench.Results;

namespace Bench.Plotting.Figures;

/// <summary>Time against a parameter that is a number, such as how many arguments there are: a line a strategy.</summary>
public static class ArgumentsFigure
{
    public const string Kind = "arguments";

    /// <summary>Fewer different numbers make no line.</summary>
    private const int FewestNumbers = 3;

    public static IEnumerable<LinePlot> All(Dataset data) =>
        from workload in data.Workloads
        from against in Numbers(data.Of(workload))
        from column in data.Columns
        let plot = Of(data, workload, against, column)
        where plot is not null
        select plot;

    /// <summary>Null if nothing was measured there.</summary>
    public static LinePlot? Of(Dataset data, string workload, string against, string column)
    {
        var cases = data.Headline(workload)
            .Where(c => c.Column == column && c.Ns is not null && c.Point.Number(against) is not null).ToList();
        // All other parameters stand still, where the most numbers are.
        var rest = cases.GroupBy(c => c.Point.Without(against))
            .OrderByDescending(group => group.Select(c => c.Point.Number(against)).Distinct().Count()).FirstOrDefault();
        if (rest is null || rest.Select(c => c.Point.Number(against)).Distinct().Count() < FewestNumbers)
            return null;
        var mode = rest.First().Mode;
        return new LinePlot(
            $"{Kind}-{workload}-{against}-{FileName.Of(column)}",
            $"What do more {against} cost in {workload} on {column}?",
            $"{Panels.ModeText(mode)}{(rest.Key.Length > 0 ? $"; {rest.Key}" : "")}. Median over launches with its 95 % interval; a "
                + "number behind a name is the slope of its straight line (fits.csv).",
            new Axis($"number of {against}", "", AxisScale.Linear),
            new Axis("time, ns an operation", "ns", AxisScale.Logarithmic),
            [.. from abi in rest.GroupBy(c => c.Abi) select new LinePanel(abi.Key, Lines(data, [.. abi], against, rest.Key))]);
    }

    private static IEnumerable<string> Numbers(IEnumerable<SummaryRow> cases) =>
        from c in cases
        from part in c.Point.Parts
        group part.Value by part.Name into values
        where values.Distinct().Count() >= FewestNumbers && values.All(value => double.TryParse(value, out _))
        select values.Key;

    private static IReadOnlyList<LineSeries> Lines(Dataset data, List<SummaryRow> cases, string against, string rest) =>
        [.. from strategy in cases.GroupBy(c => c.Strategy)
            orderby data.OrderOf(cases[0].Workload, strategy.Key)
            let slope = Slope(strategy.First(), rest.Length > 0 ? $"{against};{rest}" : against)
            select new LineSeries(
                strategy.Key,
                slope is null ? strategy.Key : $"{strategy.Key} {slope}",
                [.. strategy.Select(c => (X: c.Point.Number(against)!.Value, c.Ns!.Value)).OrderBy(point => point.X)])];

    private static string? Slope(SummaryRow of, string against) => of.Source!.Fits
        .Where(fit => fit.Against == against && fit.Name == of.Name with { Suite = "", Parameters = "" })
        .Select(fit => $"{NumberText.Digits(fit.SlopeNs)} ns each").FirstOrDefault();
}
