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
        return Of(
            $"{Kind}-{FileName.Of($"{beforeMachine} {beforeRun}")}-{FileName.Of($"{afterMachine} {afterRun}")}",
            $"What differs between {beforeMachine}/{beforeRun} and {afterMachine}/{afterRun}?",
            "Intervals span from the ends of both runs' 95 % intervals.", "cases in common", inCycles,
            [.. from after in Cases(data, afterRun, afterMachine)
                where before.ContainsKey(after.Id)
                let difference = Relative(before[after.Id], after, inCycles)
                where difference is not null
                select (after.Name, difference.Value)],
            data.Catalogue);
    }

    /// <param name="intervals">What they are, a sentence.</param>
    /// <param name="counted">What the differences are of, in the plural.</param>
    /// <param name="inCycles">Else in time.</param>
    /// <param name="differences">By case, per cent.</param>
    /// <returns>The largest; null where there is none.</returns>
    public static DotPlot? Of(
        string name, string title, string intervals, string counted, bool inCycles,
        IReadOnlyList<(CaseId Case, Interval Difference)> differences, KernelCatalogue catalogue)
    {
        var words = new FigureWords(catalogue);
        return differences.Count == 0 ? null : new DotPlot(
            name,
            title,
            $"Change of {(inCycles ? "cycles: the machines differ" : "time")}; right of the line the second takes longer. {intervals} "
                + (differences.Count > MostRows
                    ? $"The {MostRows} largest of {differences.Count} {counted}." : $"All {differences.Count} {counted}."),
            new Axis(inCycles ? "change in cycles, %" : "change in time, %", "%", AxisScale.SignedLogarithmic),
            ["the second against the first"],
            [.. from pair in differences.OrderByDescending(pair => Math.Abs(pair.Difference.Value)).Take(MostRows)
                group pair by (pair.Case.Runtime, pair.Case.Abi) into panel
                orderby panel.Key
                select new DotPanel(Joined(", ", panel.Key.Runtime, Abis.PlainName(panel.Key.Abi)), [.. panel.Select(pair => new DotRow(
                    $"{words.Does(pair.Case.Workload)}: {words.Way(pair.Case.Workload, pair.Case.Strategy)}", [new Dot(0, pair.Difference)])
                {
                    Code = Joined(" ", pair.Case.Workload, pair.Case.Strategy, pair.Case.Parameters, pair.Case.Mode),
                })])
                {
                    Code = panel.Key.Abi,
                }],
            Line: 0);
    }

    private static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(part => part.Length > 0));

    private static IEnumerable<SummaryRow> Cases(Dataset data, string run, string machine) =>
        data.Cases.Where(c => c.Source!.Name == run && c.Source!.Machine == machine && c.Ns is not null && c.Suite != Kernel.ControlSuite);

    /// <summary>Percent, with the widest interval that both intervals allow.</summary>
    private static Interval? Relative(SummaryRow before, SummaryRow after, bool inCycles) =>
        before.Time(inCycles) is { } first && after.Time(inCycles) is { } second
            ? new Interval(
                100 * (second.Value / first.Value - 1), 100 * (second.Low / first.High - 1), 100 * (second.High / first.Low - 1))
            : null;
}
