using Bench.Catalogue;
using Bench.Results;

namespace Bench.Plotting.Figures;

/// <summary>All cases of the runs that are to be shown together.</summary>
public sealed class Dataset
{
    private static readonly string[] ModeOrder = ["call", "python", "latency", "throughput"];
    private readonly ILookup<string, MeasuredCase> byWorkload;
    private readonly Dictionary<string, int> order;

    public Dataset(IReadOnlyList<RunData> runs, KernelCatalogue catalogue)
    {
        Runs = runs;
        Catalogue = catalogue;
        var kernels = catalogue.Kernels.ToDictionary(kernel => (kernel.Workload, kernel.Strategy));
        order = catalogue.Kernels.Select((kernel, i) => (kernel, i)).ToDictionary(entry => $"{entry.kernel.Workload},{entry.kernel.Strategy}", entry => entry.i);
        Cases = [.. runs.SelectMany((run, i) => run.Cases.Select(row => new MeasuredCase(
            run, ColumnOf(run, row.Runtime, row.Version), row, kernels.GetValueOrDefault((row.Workload, row.Strategy)))))];
        Columns = [.. Cases.Select(c => c.Column).Distinct()];
        byWorkload = Cases.Where(c => c.Row.Suite != Kernel.ControlSuite).ToLookup(c => c.Row.Workload);
    }

    public IReadOnlyList<RunData> Runs { get; }

    public KernelCatalogue Catalogue { get; }

    public IReadOnlyList<MeasuredCase> Cases { get; }

    /// <summary>Runtimes with their versions, on each machine: what is side by side.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>In the catalogue's order, without controls.</summary>
    public IReadOnlyList<string> Workloads => [.. byWorkload.Select(group => group.Key)
        .OrderBy(workload => Catalogue.Kernels.Select((kernel, i) => (kernel, i)).FirstOrDefault(entry => entry.kernel.Workload == workload, (null!, int.MaxValue)).Item2)];

    public IEnumerable<MeasuredCase> Of(string workload) => byWorkload[workload];

    public string ColumnOf(RunData run, string runtime, string version)
    {
        var label = $"{runtime} {version}";
        if (Runs.Select(other => other.Machine).Distinct().Count() > 1)
            label += $" on {run.Machine}";
        var twice = Runs.Count(other => other.Machine == run.Machine
            && other.Cases.Any(row => row.Runtime == runtime && row.Version == version));
        return twice > 1 ? $"{label}, {run.Run}" : label;
    }

    /// <summary>The mode in which a workload is told in one number: whole calls where there are any. Columns that lack
    /// it (PyPy has no <c>call</c>) are told in the next.</summary>
    public IReadOnlyList<MeasuredCase> Headline(string workload) =>
        [.. Of(workload).GroupBy(c => c.Column).SelectMany(column => HeadlineOf([.. column]))];

    /// <summary>Modes in which anything of the workload was measured, whole calls first.</summary>
    public IReadOnlyList<string> Modes(string workload) =>
        [.. ModeOrder.Where(mode => Of(workload).Any(c => c.Row.Mode == mode && c.Row.Ns is not null))];

    /// <summary>The parameter points that stand for a workload: those of the main job, else all.</summary>
    public IReadOnlyList<string> CorePoints(string workload)
    {
        var measured = Of(workload).Where(c => !c.IsNoop).Select(c => c.Row.Parameters).Distinct().ToList();
        var core = Catalogue.Kernels.Where(kernel => kernel.Workload == workload).SelectMany(kernel => kernel.Core).Distinct().ToList();
        var shown = core.Intersect(measured).ToList();
        return shown.Count > 0 ? shown : measured;
    }

    /// <summary>The one point that a workload's ladder is drawn at.</summary>
    public string MainPoint(string workload) => CorePoints(workload)
        .MaxBy(point => Of(workload).Count(c => c.Row.Parameters == point && c.Row.Ns is not null)) ?? "";

    /// <summary>By place in the catalogue.</summary>
    public int OrderOf(string workload, string strategy) => order.GetValueOrDefault($"{workload},{strategy}", int.MaxValue);

    private static IEnumerable<MeasuredCase> HeadlineOf(IReadOnlyList<MeasuredCase> column)
    {
        var mode = ModeOrder.FirstOrDefault(mode => column.Any(c => c.Row.Mode == mode && c.Row.Ns is not null));
        return column.Where(c => c.Row.Mode == (mode ?? column[0].Row.Mode));
    }
}
