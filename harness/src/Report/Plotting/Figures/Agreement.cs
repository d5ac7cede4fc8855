using Bench.Plotting.Model;
using Bench.Statistics;

namespace Bench.Plotting.Figures;

/// <summary>Keeps interpreters that are side by side few enough to be told apart.</summary>
public static class Agreement
{
    /// <summary>More in one figure cannot be told apart.</summary>
    public const int Most = 6;

    /// <summary>Nearer than these two values agree: the larger counts.</summary>
    private const double Nanoseconds = 0.5;
    private const double Part = 0.1;

    /// <summary>Those that agree drawn as one, and what is still too many in further figures.</summary>
    public static IEnumerable<DotPlot> Readable(DotPlot plot)
    {
        var merged = Merged(plot);
        var figures = (merged.Series.Count + Most - 1) / Most;
        return figures <= 1 ? [merged] : Enumerable.Range(0, merged.Series.Count)
            .Chunk((merged.Series.Count + figures - 1) / figures)
            .Select((shown, i) => Of(merged, [.. shown.Select(series => new List<int> { series })]) with
            {
                Name = i == 0 ? plot.Name : $"{plot.Name}-{i + 1}",
                Note = $"{merged.Note} Figure {i + 1} of {figures}: other interpreters are in the rest.",
            });
    }

    /// <summary>The figure, if its series are few; else with those drawn as one that agree in all rows.</summary>
    public static DotPlot Merged(DotPlot plot)
    {
        if (plot.Series.Count <= Most)
            return plot;
        var groups = new List<List<int>>();
        for (var i = 0; i < plot.Series.Count; i++)
            if (groups.Find(group => group.TrueForAll(other => Agree(plot, other, i))) is { } alike)
                alike.Add(i);
            else
                groups.Add([i]);
        return groups.Count == plot.Series.Count ? plot : Of(plot, groups) with
        {
            Note = $"{plot.Note} Interpreters that agree in every row, within {NumberText.Of(Nanoseconds, "ns")} or {100 * Part:0} %, are "
                + "drawn as one, with a bar over all of their intervals.",
        };
    }

    private static DotPlot Of(DotPlot plot, IReadOnlyList<List<int>> groups) => plot with
    {
        Series = [.. groups.Select(group => Together([.. group.Select(series => plot.Series[series])]))],
        Panels = [.. plot.Panels
            .Select(panel => panel with { Rows = [.. panel.Rows.Select(row => row with
            {
                Dots = [.. groups.Select((group, i) => One([.. group.Select(series => row.Dots[series])]) with { Series = i })],
            })] })
            .Where(panel => panel.Rows.SelectMany(row => row.Dots).Any(dot => dot.Value is not null))],
    };

    /// <summary>cpython 3.12.1, 3.13.0: a runtime's name stands before the first of its versions.</summary>
    private static string Together(IReadOnlyList<string> columns) => string.Join(", ", columns.Select((column, i) =>
        i > 0 && column.Split(' ') is [var runtime, _, ..] && columns[i - 1].Split(' ')[0] == runtime
            ? column[(runtime.Length + 1)..] : column));

    private static bool Agree(DotPlot plot, int one, int other) => plot.Panels.SelectMany(panel => panel.Rows)
        .All(row => (row.Dots[one], row.Dots[other]) switch
        {
            ({ Value: { } a }, { Value: { } b }) =>
                Math.Abs(a.Value - b.Value) <= Math.Max(Nanoseconds, Part * Math.Max(Math.Abs(a.Value), Math.Abs(b.Value))),
            var (a, b) => a.Value is null && b.Value is null && a.Absent == b.Absent,
        });

    private static Dot One(IReadOnlyList<Dot> alike)
    {
        var values = alike.Select(dot => dot.Value).OfType<Interval>().ToList();
        return values.Count < 2 ? alike[0] : alike[0] with
        {
            Value = new Interval(
                Quantiles.Median(values.Select(value => value.Value)), values.Min(value => value.Low), values.Max(value => value.High)),
            Points = [.. alike.SelectMany(dot => dot.Points)],
        };
    }
}
