using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Steps as rows: few columns for people, all of them for machines.</summary>
internal static class HistorySheet
{
    public static Table ForPeople(IReadOnlyList<HistoryStep> steps)
    {
        var names = new ShortNames(steps.Select(step => step.Id));
        return new Table(
            [.. Column.Words("case", "since run"), .. Column.Numbers("cycles before", "cycles after", "step %")],
            steps.Select(step => (object?[])
            [
                names.Of(step.Id), step.Run, step.Before, step.After, NumberText.SignedPercent(step.Relative),
            ]));
    }

    public static Table ForMachines(IReadOnlyList<HistoryStep> steps) => new(
        [
            .. Column.Words("case", "run"), .. Column.Numbers("cycles_before", "cycles_after"),
            new Column("difference", "difference", ColumnKind.Estimate), .. Column.Numbers("relative", "p"),
        ],
        steps.Select(step => (object?[])[step.Id, step.Run, step.Before, step.After, step.Difference, step.Relative, step.P]));

    public static string Json(IReadOnlyList<HistoryStep> steps) =>
        JsonText.Of(new { Schema = Schemas.Version, Steps = ForMachines(steps).Objects });
}
