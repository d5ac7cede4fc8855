using Bench.Analysis;
using Bench.Plotting.Model;

namespace Bench.Plotting.Figures;

/// <summary>How far launches of one case lie apart: a tick a launch.</summary>
public static class DistributionFigure
{
    public const string Kind = "distribution";

    public static IEnumerable<DotPlot> All(Dataset data) =>
        from workload in data.Workloads
        from mode in data.Modes(workload)
        from plot in Agreement.Readable(Of(data, workload, mode))
        where plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Dots).Any(dot => dot.Points.Count > 0)
        select plot;

    public static DotPlot Of(Dataset data, string workload, string mode)
    {
        var words = new FigureWords(data.Catalogue);
        var point = data.MainPoint(workload);
        var cases = data.Of(workload).Where(c => c.Mode == mode && c.Parameters == point)
            .OrderBy(c => data.OrderOf(workload, c.Strategy)).ToList();
        var columns = Panels.MeasuredColumns(data, cases);
        // A decimal of a float has its seven digits, and no others.
        var launches = cases.ToLookup(
            c => (c.Abi, c.Strategy, c.Column), c => c.Source!.LaunchesOf(c.Id).Select(times => (double)(decimal)times.Ns).ToList());
        var panels = Panels.ByAbi(cases, columns, c => (words.Way(workload, c.Strategy), c.Strategy), c => c.Ns);
        return new DotPlot(
            $"{Kind}-{workload}-{mode}",
            $"{words.Does(workload)}: how far do launches lie apart?",
            $"{FigureWords.Where(mode, workload, point)}. A tick is a launch: a process with its own layouts of the "
                + "code. The marker is their median, the bar its 95 % interval.",
            new Axis("time, ns an operation", "ns", AxisScale.Logarithmic),
            columns,
            [.. panels.Select(panel => panel with { Rows = [.. panel.Rows.Select(row => row with
            {
                Dots = [.. row.Dots.Select(
                    dot => dot with { Points = launches[(panel.Code, row.Code, columns[dot.Series])].FirstOrDefault() ?? [] })],
            })] })]);
    }
}
