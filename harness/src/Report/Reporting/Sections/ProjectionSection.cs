using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>What a whole call would lose whose accesses went another way: from projection.csv, or a user's own accesses.</summary>
internal static class ProjectionSection
{
    /// <summary>None where nothing is known of any call.</summary>
    public static IEnumerable<Section> Of(Evidence evidence)
    {
        var shown = Rows(evidence).Where(row => IsShown(row, evidence)).GroupBy(row => row.Name.Runtime)
            .Where(runtime => evidence.Focus.Any(column => column.StartsWith(runtime.Key, StringComparison.Ordinal))).ToList();
        if (shown.Count > 0)
            yield return new Section("What would a real call lose?", "projection", 2,
            [
                new Paragraph("Not measured but calculated: what each access costs above a C static (mode latency), times "
                    + (evidence.Accesses.Count > 0 ? "the accesses of your calls."
                        : "the number that native/kernels/numpy/accesses.csv assumes of NumPy's calls, an estimate that was not counted in "
                            + "NumPy. `bench report --accesses FILE` does the same with calls of your own.")
                    + " A loop hides part of what waits in a cold call, and a call may hide what a loop does not."),
                .. shown.Select(Table),
            ]);
    }

    private static IEnumerable<ProjectionRow> Rows(Evidence evidence) => evidence.Accesses.Count > 0
        ? evidence.Data.Runs.SelectMany(run => CallProjection.Of(run.Summary, evidence.Accesses))
        : evidence.Data.Runs.SelectMany(run => run.Projection);

    /// <summary>Ways that a migration could choose.</summary>
    private static bool IsShown(ProjectionRow row, Evidence evidence) => row.Abi is Abis.CApi or Abis.HpyUniversal
        && evidence.Data.Catalogue.Kernels.Any(kernel =>
            kernel.Strategy == row.Strategy && kernel is { IsRecompute: false } && !kernel.IsGivenUp(row.Abi));

    private static Grid Table(IGrouping<string, ProjectionRow> runtime)
    {
        var calls = runtime.Select(row => (row.Call, row.NumpyNs)).Distinct().ToList();
        return new Grid(new Table(
            [.. Column.Words("way", "through"),
                .. Column.Numbers(calls.Select(call => $"{call.Call}, {NumberText.Of(call.NumpyNs, "ns")}"))],
            [.. from way in runtime.GroupBy(row => (row.Abi, row.Strategy))
                orderby Abis.Order(way.Key.Abi), way.Max(row => row.ProjectedNs)
                select (IReadOnlyList<string>)
                [
                    $"`{way.Key.Strategy}`", way.Key.Abi,
                    .. calls.Select(call => way.FirstOrDefault(row => row.Call == call.Call) is { } row ? Cell(row) : "n/a"),
                ]],
            $"What each call would take longer on {runtime.Key}, and what that is of the call"));
    }

    private static string Cell(ProjectionRow row) =>
        NumberText.Difference(new Interval(row.ProjectedNs, row.ProjectedLow, row.ProjectedHigh), "ns")
            + $"; {NumberText.Of(100 * row.Share, "%")}";
}
