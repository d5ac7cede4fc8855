using System.Text.Json.Nodes;
using Bench.Catalogue;
using Bench.Results;

namespace Bench.Analysis;

/// <summary>All cases of the runs that are to be shown together.</summary>
public sealed class Dataset
{
    private static readonly string[] ModeOrder = ["call", "python", "latency", "throughput"];
    private readonly ILookup<string, SummaryRow> byWorkload;
    private readonly Dictionary<string, int> order;
    private readonly Dictionary<(RunData Run, string Runtime), string> labels;
    private readonly Remembered<IReadOnlyList<SummaryRow>> headlines;
    private readonly Remembered<IReadOnlyList<string>> corePoints;
    private readonly Remembered<string> mainPoints;

    public Dataset(IReadOnlyList<RunData> runs, KernelCatalogue catalogue)
    {
        Runs = runs;
        Catalogue = catalogue;
        var kernels = catalogue.Kernels.ToDictionary(kernel => (kernel.Workload, kernel.Strategy));
        order = catalogue.Kernels.Select((kernel, i) => (kernel, i))
            .ToDictionary(entry => $"{entry.kernel.Workload},{entry.kernel.Strategy}", entry => entry.i);
        labels = LabelsOf(runs);
        Cases = [.. runs.SelectMany(run =>
        {
            var rows = run.Summary.Select(row => row with
            {
                Source = run,
                Column = labels[(run, row.Name.Runtime)],
                Kernel = kernels.GetValueOrDefault((row.Workload, row.Strategy)),
            });
            // A choice of another dataset's rows has been looked at with all of them.
            return run.Summary is [{ Source: null }, ..] ? Comparable(rows) : rows;
        })];
        var told = Cases.Where(c => c.Suite != Kernel.ControlSuite).ToList();
        Columns = [.. (told.Count > 0 ? told : Cases).Select(c => (c.Column, c.Runtime, c.Version)).Distinct()
            .OrderBy(column => RuntimeKind.Of(column.Runtime).Order)
            .ThenBy(column => column.Version, VersionOrder.Instance)
            .Select(column => column.Column).Distinct()];
        HeadlineColumn =
            Cases.FirstOrDefault(c => c.Ns is not null && c.Abi == Abis.CApi && c.Suite != Kernel.ControlSuite)?.Column
            ?? Columns.FirstOrDefault("");
        byWorkload = Cases.Where(c => c.Suite != Kernel.ControlSuite).ToLookup(c => c.Workload);
        var places = catalogue.Kernels.Select(kernel => kernel.Workload).Distinct().ToList();
        Workloads =
            [.. byWorkload.Select(group => group.Key)
                .OrderBy(workload => places.IndexOf(workload) is >= 0 and var place ? place : int.MaxValue)];
        headlines = new(workload => [.. byWorkload[workload].GroupBy(c => c.Column).SelectMany(column => HeadlineOf([.. column]))]);
        corePoints = new(CorePointsOf);
        mainPoints =
            new(workload => CorePoints(workload).MaxBy(point => Of(workload).Count(c => c.Parameters == point && c.Ns is not null))
                ?? "");
    }

    public IReadOnlyList<RunData> Runs { get; }

    public KernelCatalogue Catalogue { get; }

    public IReadOnlyList<SummaryRow> Cases { get; }

    /// <summary>Runtimes with their versions, on each machine: what is side by side, CPythons from old to new first.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The interpreter that speaks first: the first run's that has the C API to compare with.</summary>
    public string HeadlineColumn { get; }

    /// <summary>Whether ways of what was measured are left out, by <c>--filter</c>, when it was run or read.</summary>
    public bool IsFiltered
    {
        get => field || Runs.Any(run => (run.Provenance?["arguments"] as JsonArray)?
            .Any(argument => $"{argument}".StartsWith("--filter", StringComparison.Ordinal)) == true);
        init;
    }

    /// <summary>With the column that a row belongs to.</summary>
    public IEnumerable<(string Column, BreakEvenRow Row)> BreakEven =>
        from run in Runs from row in run.BreakEven select (labels[(run, row.Name.Runtime)], row);

    /// <summary>In the catalogue's order, without controls.</summary>
    public IReadOnlyList<string> Workloads { get; }

    public IEnumerable<SummaryRow> Of(string workload) => byWorkload[workload];

    /// <summary>The mode in which a workload is told in one number: whole calls where there are any. Columns that lack
    /// it (PyPy has no <c>call</c>) are told in the next.</summary>
    public IReadOnlyList<SummaryRow> Headline(string workload) => headlines.Of(workload);

    /// <summary>Modes in which anything of the workload was measured, whole calls first.</summary>
    public IReadOnlyList<string> Modes(string workload) =>
        [.. ModeOrder.Where(mode => Of(workload).Any(c => c.Mode == mode && c.Ns is not null))];

    /// <summary>The parameter points that stand for a workload: those of the main job, else all.</summary>
    public IReadOnlyList<string> CorePoints(string workload) => corePoints.Of(workload);

    /// <summary>Whether a row is of such a point, or its workload has none.</summary>
    public bool IsCore(BreakEvenRow row) =>
        CorePoints(row.Workload) is var points && (points.Count == 0 || points.Contains(row.Parameters));

    /// <summary>The one point that a workload's ladder is drawn at.</summary>
    public string MainPoint(string workload) => mainPoints.Of(workload);

    /// <summary>By place in the catalogue.</summary>
    public int OrderOf(string workload, string strategy) => order.GetValueOrDefault($"{workload},{strategy}", int.MaxValue);

    private List<string> CorePointsOf(string workload)
    {
        var measured = Of(workload).Where(c => !c.IsNoop).Select(c => c.Parameters).Distinct().ToList();
        var core = Catalogue.Kernels.Where(kernel => kernel.Workload == workload).SelectMany(kernel => kernel.Core).Distinct().ToList();
        var shown = core.Intersect(measured).ToList();
        return shown.Count > 0 ? shown : measured;
    }

    /// <summary>Older runs measured some ways from what they do not replace, a slot from a module's function: what is above
    /// another reference than the catalogue's is not told.</summary>
    private static IEnumerable<SummaryRow> Comparable(IEnumerable<SummaryRow> ofOneRun)
    {
        var rows = ofOneRun.ToList();
        var measured = rows.Select(row => (row.Workload, row.Strategy)).ToHashSet();
        var others = rows.Where(row => row is { IsReference: true, Move.Value: not 0 }).Select(row => row.Name).ToHashSet();
        return rows.Select(row => row.Move is null || row.Kernel is null || IsFromItsReference(row) ? row
            : row.With([(FigureList.Move, null), (FigureList.Ratio, null)]));

        bool IsFromItsReference(SummaryRow row) =>
            row.Reference.Length > 0 && (row.Kernel!.CalledReference.Length == 0 || measured.Contains((row.Workload, row.Reference)))
            && !others.Contains(row.Name with { Abi = Abis.CApi, Strategy = row.Reference });
    }

    /// <summary>With the machine where there are several, and the run where a machine measured a runtime twice.</summary>
    private static Dictionary<(RunData Run, string Runtime), string> LabelsOf(IReadOnlyList<RunData> runs)
    {
        var isOneMachine = runs.Select(run => run.Machine).Distinct().Count() == 1;
        var known =
            runs.SelectMany(run => run.Summary.Select(row => row.Name.Runtime).Distinct().Select(runtime => (Run: run, Runtime: runtime)))
            .ToList();
        return known.ToDictionary(entry => entry, entry =>
            entry.Run.LineOf(entry.Runtime)
            + (RuntimeName.IsExperimental(entry.Runtime.Split(' ')[^1]) ? " (experimental)" : "")
            + (isOneMachine ? "" : $" on {entry.Run.Machine}")
            + (known.Count(other => other.Run.Machine == entry.Run.Machine && other.Runtime == entry.Runtime) > 1 ? $", {entry.Run.Name}"
                : ""));
    }

    private static IEnumerable<SummaryRow> HeadlineOf(IReadOnlyList<SummaryRow> column)
    {
        var mode = ModeOrder.FirstOrDefault(mode => column.Any(c => c.Mode == mode && c.Ns is not null));
        return column.Where(c => c.Mode == (mode ?? column[0].Mode));
    }
}
