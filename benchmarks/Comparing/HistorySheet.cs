using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>Steps as rows: few columns for people, all of them for machines.</summary>
internal static class HistorySheet
{
    public static Sheet ForPeople(IReadOnlyList<HistoryStep> steps)
    {
        var names = new ShortNames(steps.Select(step => step.Id));
        return new Sheet(
            ["case", "since run", "cycles before", "cycles after", "step %"],
            steps.Select(step => new[]
            {
                names.Of(step.Id), step.Run, Figures.Short(step.Before), Figures.Short(step.After), Figures.Percent(step.Relative),
            }));
    }

    public static Sheet ForMachines(IReadOnlyList<HistoryStep> steps) => new(
        ["case", "run", "cycles_before", "cycles_after", "difference", "difference_low", "difference_high", "relative", "p"],
        steps.Select(step => (string[])
        [
            step.Id, step.Run,
            .. new[] { step.Before, step.After, step.Difference.Value, step.Difference.Low, step.Difference.High, step.Relative, step.P }.Select(Figures.Exact),
        ]));

    public static string Json(IReadOnlyList<HistoryStep> steps) => JsonText.Of(new
    {
        Schema = Bench.Results.Schemas.Version,
        Steps = steps.Select(step => new
        {
            Case = step.Id,
            step.Run,
            CyclesBefore = step.Before,
            CyclesAfter = step.After,
            Difference = step.Difference.Value,
            DifferenceLow = step.Difference.Low,
            DifferenceHigh = step.Difference.High,
            step.Relative,
            step.P,
        }),
    });
}
