using Bench.Analysis;
using Bench.Plotting.Model;
using Bench.Results;

namespace Bench.Plotting.Figures;

/// <summary>What each rung of the access ladder adds: a panel an ABI, a row a rung; further figures where more
/// interpreters disagree than can be told apart.</summary>
public static class LadderFigure
{
    public const string Kind = "ladder";

    public static IEnumerable<DotPlot> All(Dataset data) =>
        from workload in data.Workloads
        where data.Of(workload).Any(c => c.HasRung)
        from mode in data.Modes(workload)
        where mode != "throughput"
        from plot in Agreement.Readable(Of(data, workload, mode))
        select plot;

    /// <param name="isShown">Which cases are drawn; all, if it is null.</param>
    public static DotPlot Of(Dataset data, string workload, string mode, Func<SummaryRow, bool>? isShown = null)
    {
        var words = new FigureWords(data.Catalogue);
        var point = data.MainPoint(workload);
        var cases = data.Of(workload)
            // Of another build's strategy no rung is known: it comes last.
            .Where(c => (c.HasRung || c.Kernel is null) && c.Mode == mode && c.Parameters == point && (isShown?.Invoke(c) ?? true))
            .OrderBy(c => Rungs.Order(c.Rung)).ThenBy(c => data.OrderOf(workload, c.Strategy)).ToList();
        var columns = Panels.MeasuredColumns(data, cases);
        return new DotPlot(
            $"{Kind}-{workload}-{mode}",
            $"{words.Does(workload)}: what does each way to reach the state add?",
            $"{FigureWords.Where(mode, workload, point)}. Time above the same function without the access; the bar "
                + "is the 95 % interval over launches. The axis is linear near zero, logarithmic beyond.",
            new Axis("added time, ns an operation", "ns", AxisScale.SignedLogarithmic),
            columns,
            Panels.ByAbi(
                cases, columns, c => (words.Way(workload, c.Strategy), c.Kernel is null ? "" : $"{c.Rung} {c.Strategy}"), c => c.Added),
            Line: 0);
    }
}
