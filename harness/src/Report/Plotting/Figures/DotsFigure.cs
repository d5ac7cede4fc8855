using Bench.Analysis;
using Bench.Plotting.Model;

namespace Bench.Plotting.Figures;

/// <summary>The whole time of each way to do a thing: a panel an ABI, a row a strategy at a parameter point.</summary>
public static class DotsFigure
{
    public const string Kind = "dots";

    /// <summary>More rows than these in a panel, and only the main point is drawn.</summary>
    private const int MostRows = 40;

    public static IEnumerable<DotPlot> All(Dataset data) =>
        from workload in data.Workloads
        from mode in data.Modes(workload)
        from plot in Agreement.Readable(Of(data, workload, mode))
        select plot;

    public static DotPlot Of(Dataset data, string workload, string mode)
    {
        var words = new FigureWords(data.Catalogue);
        var points = data.CorePoints(workload);
        if (data.Of(workload).Where(c => points.Contains(c.Parameters)).Select(c => (c.Strategy, c.Parameters)).Distinct()
            .Count() > MostRows)
            points = [data.MainPoint(workload)];
        var cases = data.Of(workload).Where(c => c.Mode == mode && points.Contains(c.Parameters))
            .OrderBy(c => data.OrderOf(workload, c.Strategy)).ToList();
        var columns = Panels.MeasuredColumns(data, cases);
        return new DotPlot(
            $"{Kind}-{workload}-{mode}",
            $"{words.Does(workload)}: how long does each way take?",
            $"{FigureWords.Where(mode, workload, points.Count == 1 ? points[0] : "")}. Median over launches with its "
                + "95 % interval; the axis is logarithmic.",
            new Axis("time, ns an operation", "ns", AxisScale.Logarithmic),
            columns,
            Panels.ByAbi(
                cases, columns, c => (words.Way(workload, c.Strategy), points.Count > 1 ? $"{c.Strategy} {c.Parameters}" : c.Strategy),
                c => c.Ns));
    }
}
