using Bench.Analysis;
using Bench.Catalogue;
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
        var words = new FigureWords(data.Catalogue);
        return new LinePlot(
            $"{Kind}-{workload}-{against}-{FileName.Of(column)}",
            $"{words.Does(workload)}: what do more {Plural(against)} cost on {column}?",
            $"{FigureWords.Where(mode, workload, rest.Key)}. Median over launches with its 95 % interval; \"ns each\" is the slope of a "
                + "straight line (fits.csv).",
            new Axis($"number of {Plural(against)}", "", AxisScale.Linear),
            new Axis("time, ns an operation", "ns", AxisScale.Logarithmic),
            [.. from abi in rest.GroupBy(c => c.Abi)
                orderby Abis.Order(abi.Key)
                select new LinePanel(Abis.PlainName(abi.Key), Lines(data, words, [.. abi], against, rest.Key))
                {
                    Code = abi.Key,
                    Absent = [.. from c in data.Headline(workload)
                        where c.Column == column && c.Abi == abi.Key && c.Absent is not null && c.Point.Without(against) == rest.Key
                        group c by (c.Strategy, c.Absent) into gone
                        where abi.All(c => c.Strategy != gone.Key.Strategy)
                        select $"n/a: {words.Way(workload, gone.Key.Strategy)} ({gone.Key.Strategy}): {gone.Key.Absent}"],
                }]);
    }

    private static IEnumerable<string> Numbers(IEnumerable<SummaryRow> cases) =>
        from c in cases
        from part in c.Point.Parts
        group part.Value by part.Name into values
        where values.Distinct().Count() >= FewestNumbers && values.All(value => double.TryParse(value, out _))
        select values.Key;

    private static IReadOnlyList<LineSeries> Lines(
        Dataset data, FigureWords words, List<SummaryRow> cases, string against, string rest) =>
        [.. from strategy in cases.GroupBy(c => c.Strategy)
            orderby data.OrderOf(cases[0].Workload, strategy.Key)
            let slope = Slope(strategy.First(), rest.Length > 0 ? $"{against};{rest}" : against)
            select new LineSeries(
                strategy.Key,
                words.Way(cases[0].Workload, strategy.Key),
                [.. strategy.Select(c => (X: c.Point.Number(against)!.Value, c.Ns!.Value)).OrderBy(point => point.X)])
            {
                Code = slope is null ? strategy.Key : $"{strategy.Key}: {slope}",
            }];

    private static string Plural(string parameter) => parameter switch
    {
        "args" => "positional arguments",
        "keywords" => "keyword arguments",
        _ => parameter,
    };

    private static string? Slope(SummaryRow of, string against) => of.Source!.Fits
        .Where(fit => fit.Against == against && fit.Name == of.Name with { Suite = "", Parameters = "" })
        .Select(fit => $"{NumberText.Digits(fit.SlopeNs)} ns each").FirstOrDefault();
}
