using Bench.Analysis;
using Bench.Catalogue;
using Bench.Plotting.Model;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Plotting.Figures;

/// <summary>Two runs against each other: the cases whose times lie furthest apart.</summary>
public static class CompareFigure
{
    public const string Kind = "compare";

    private const int MostRows = 60;

    /// <summary>The first run against each other one that has cases in common with it.</summary>
    public static IEnumerable<DotPlot> All(Dataset data) =>
        data.Runs.Skip(1).Select(after => Of(data, data.Runs[0].Name, data.Runs[0].Machine, after.Name, after.Machine)).OfType<DotPlot>();

    private static DotPlot? Of(Dataset data, string beforeRun, string beforeMachine, string afterRun, string afterMachine)
    {
        var inCycles = beforeMachine != afterMachine;
        var before = Cases(data, beforeRun, beforeMachine).ToDictionary(c => c.Id);
        var rows = Cases(data, afterRun, afterMachine)
            .Where(after => before.ContainsKey(after.Id))
            .Select(after => (after, difference: Relative(before[after.Id], after, inCycles)))
            .Where(pair => pair.difference is not null)
            .OrderByDescending(pair => Math.Abs(pair.difference!.Value.Value)).ToList();
        if (rows.Count == 0)
            return null;
        return new DotPlot(
            $"{Kind}-{FileName.Of($"{beforeMachine} {beforeRun}")}-{FileName.Of($"{afterMachine} {afterRun}")}",
            $"What differs between {beforeMachine}/{beforeRun} and {afterMachine}/{afterRun}?",
            $"Change of {(inCycles ? "cycles: the machines differ" : "time")}; right of the line the second run is slower. Intervals span "
                + "from the ends of both runs' 95 % intervals. "
                + $"{(rows.Count > MostRows ? $"The {MostRows} largest of {rows.Count} cases." : $"All {rows.Count} cases in common.")}",
            new Axis(inCycles ? "change in cycles, %" : "change in time, %", "%", AxisScale.SignedLogarithmic),
            ["the second run against the first"],
            [.. from pair in rows.Take(MostRows)
                group pair by $"{pair.after.Name.Runtime}, {pair.after.Abi}" into panel
                orderby panel.Key
                select new DotPanel(panel.Key, [.. panel.Select(pair => new DotRow(
                    $"{pair.after.Workload} {pair.after.Strategy} {pair.after.Parameters} {pair.after.Mode}".Replace(
                        "  ", " ", StringComparison.Ordinal),
                    [new Dot(0, pair.difference)]))])],
            Line: 0);
    }

    private static IEnumerable<SummaryRow> Cases(Dataset data, string run, string machine) =>
        data.Cases.Where(c => c.Source!.Name == run && c.Source!.Machine == machine && c.Ns is not null && c.Suite != Kernel.ControlSuite);

    /// <summary>Percent, with the widest interval that both intervals allow.</summary>
    private static Interval? Relative(SummaryRow before, SummaryRow after, bool inCycles) =>
        before.Time(inCycles) is { } first && after.Time(inCycles) is { } second
            ? new Interval(
                100 * (second.Value / first.Value - 1), 100 * (second.Low / first.High - 1), 100 * (second.High / first.Low - 1))
            : null;
}
