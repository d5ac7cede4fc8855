using Bench.Analysis;
using Bench.Catalogue;
using Bench.Plotting.Model;

namespace Bench.Plotting.Figures;

/// <summary>Everything at a glance: cases by machines and interpreters, a figure a suite and ABI.</summary>
public static class HeatmapFigure
{
    public const string Kind = "heatmap";

    public static IEnumerable<MatrixPlot> All(Dataset data) =>
        from suite in data.Cases.Select(c => c.Suite).Distinct()
        where suite != Kernel.ControlSuite
        from abi in data.Cases.Where(c => c.Suite == suite && c.Ns is not null).Select(c => c.Abi).Distinct()
        let figure = Of(data, suite, abi)
        // An ABI may have been measured at other points than the one that is shown.
        where figure.Panels.Count > 0
        select figure;

    public static MatrixPlot Of(Dataset data, string suite, string abi)
    {
        var inCycles = data.Runs.Select(run => run.Machine).Distinct().Count() > 1;
        var cases = data.Workloads
            .SelectMany(workload => data.Headline(workload).Where(c => c.Parameters == data.MainPoint(workload))
                .OrderBy(c => data.OrderOf(workload, c.Strategy)))
            .Where(c => c.Suite == suite && c.Abi == abi).ToList();
        var words = new FigureWords(data.Catalogue);
        var columns = Panels.MeasuredColumns(data, cases);
        return new MatrixPlot(
            $"{Kind}-{suite.ToLowerInvariant()}-{abi}",
            $"{suite}, {Abis.PlainName(abi)}: what is dear, and what is cheap?",
            $"{(inCycles ? "Cycles: time in dependent additions of the same machine" : "ns an operation")}, in whole calls (mode call; "
                + "python where there is no call). The stronger the shade, the dearer, in equal steps of the logarithm.",
            inCycles ? "cycles" : "ns",
            columns,
            [.. from workload in cases.GroupBy(c => c.Workload)
                select new DotPanel(
                    words.Does(workload.Key),
                    Panels.Rows([.. workload], columns, c => (words.Way(c.Workload, c.Strategy), c.Strategy), c => c.Time(inCycles)))
                {
                    Code = workload.Key,
                }]);
    }
}
