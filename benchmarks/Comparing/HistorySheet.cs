using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Steps as rows: few columns for people, below the run that they began in; all of them for machines.</summary>
/// <param name="result">What was found.</param>
/// <param name="runs">Where.</param>
internal sealed class HistorySheet(HistoryResult result, IReadOnlyList<RunData> runs)
{
    private const int Width = 120;
    private const int Indent = 2;

    private readonly Dictionary<string, RunData> byName = runs.ToDictionary(run => run.Name);

    /// <summary>The steps of each run, the latest last, and what else changed on that day.</summary>
    /// <param name="write">Gets a line or a table.</param>
    public void ForPeople(Action<string> write, Action<Table> table)
    {
        var names = new ShortNames(result.Steps.Select(step => step.Id));
        foreach (var steps in result.Steps.GroupBy(step => step.Run).OrderBy(steps => steps.Key, StringComparer.Ordinal))
        {
            table(new Table(
                [.. Column.Words("case", "since run"), .. Column.Numbers("cycles before", "cycles after", "step %")],
                steps.Select(step => (object?[])
                [
                    names.Of(step.Id), step.Run, step.Before, step.After, NumberText.SignedPercent(step.Relative),
                ])));
            foreach (var since in steps.GroupBy(step => step.LastBefore))
            {
                var changes = Changes(since.First()).ToList();
                write(changes.Count == 0 ? $"{Nothing(byName[since.Key], byName[steps.Key])} changed from run {since.Key} to {steps.Key}"
                    : WrappedText.Of($"changed from run {since.Key} to {steps.Key}:", string.Join("; ", changes), Indent, Width));
            }
            write("");
        }
    }

    public Table ForMachines() => new(
        [
            .. Column.Words("case", "run"), .. Column.Numbers("cycles_before", "cycles_after"),
            new Column("difference", "difference", ColumnKind.Estimate), .. Column.Numbers("relative", "p"),
            .. Column.Words("changed"),
        ],
        result.Steps.Select(step => (object?[])
        [
            step.Id, step.Run, step.Before, step.After, step.Difference, step.Relative, step.P, string.Join("; ", Changes(step)),
        ]));

    public string Json() => JsonText.Of(new
    {
        Schema = Schemas.Version,
        result.Decisions.Decided,
        Undecided = result.Decisions.Reasons.Select(reason => new { reason.Why, reason.Cases }),
        Steps = ForMachines().Objects,
    });

    private static string Nothing(RunData before, RunData after) =>
        before.Provenance is null || after.Provenance is null ? "without both their run.json it is not known what else"
            : "nothing that is recorded";

    /// <summary>What run.json tells of the run and of the one before, where it differs.</summary>
    private IEnumerable<string> Changes(HistoryStep step) =>
        ProvenanceDifference.Between(byName[step.LastBefore], byName[step.Run]).Select(ShortFacts.Change);
}
