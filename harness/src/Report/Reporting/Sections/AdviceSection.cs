using Bench.Catalogue;
using Bench.Reporting.Advising;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>What to use, by where a person stands and the API he builds for.</summary>
internal static class AdviceSection
{
    public static Section Of(Evidence evidence)
    {
        var calls = string.Join(" and of one of ", evidence.Calls.Select(ns => $"{NumberText.Whole((int)ns)}\u00a0ns"));
        var (whole, hpyAlone) = (
            evidence.Data.Columns.Where(column => HasCApi(evidence, column)).ToList(),
            evidence.Data.Columns.Where(column => !HasCApi(evidence, column)).ToList());
        return new Section("What to use", "advice", 2,
        [
            new Paragraph($"How far to trust this: {TrustText.Of(evidence.Data)}"),
            .. Tables(whole, Enum.GetValues<Api>(), situation => situation.IsOfState, "where the module's state is needed",
                "How to reach a module's state, the price above a C static in the same place (∅: above the same call doing nothing, "
                    + $"where that was not measured), and what that is of a call of {calls}; in calls one after the other, which hide what "
                    + "nothing waits for: mode latency tells it"),
            .. Tables(whole, Enum.GetValues<Api>(), situation => !situation.IsOfState, "what else migrates",
                $"The way for other things that migrate, the price above what is replaced, and what that is of a call of {calls}"),
            .. Tables(hpyAlone, [Api.Hpy], _ => true, "where",
                "The same on runtimes that have HPy alone, above what HPy does for a C static where that was measured"),
            new Paragraph($"The rule: {Advice.Rule}"),
            Details(evidence),
        ]);

        IEnumerable<Content> Tables(
            IReadOnlyList<string> columns, IReadOnlyList<Api> apis, Predicate<Situation> isTold, string head, string caption)
        {
            if (columns.Count > 0 && Table(evidence, columns, apis, isTold, head, caption) is { Table.Rows: var rows } grid && rows.Any())
                yield return grid;
        }
    }

    /// <summary>With what is replaced, where that is not a C static.</summary>
    private static string TextOf(IGrouping<Situation, SituationChoice> choices) =>
        choices.Key.IsOfState || choices.SelectMany(choice => choice.Good).FirstOrDefault(price => !price.IsAdded) is not { } price
            ? choices.Key.Text : $"{choices.Key.Text}, in place of `{price.Case.Reference}`";

    private static bool HasCApi(Evidence evidence, string column) =>
        evidence.Data.Cases.First(row => row.Column == column) is var row && RuntimeKind.Of(row.Runtime).HasCApi;

    private static Grid Table(
        Evidence evidence, IReadOnlyList<string> columns, IReadOnlyList<Api> apis, Predicate<Situation> isTold, string head, string caption)
    {
        IReadOnlyList<string> last = columns.Count == 1 ? [] : ["on"];
        return new Grid(new Table(
            [.. Column.Words([head, .. apis.Select(api => api.Name()), .. last])],
            [.. from choices in evidence.Choices.Where(choice => isTold(choice.Situation)).GroupBy(choice => choice.Situation)
                from row in AgreeingColumns.Of([.. choices], columns)
                let cells = apis.Select(api => AdviceText.Cell(row.Through(api), evidence.Calls)).ToList()
                where cells.Exists(cell => cell != "not measured")
                select (IReadOnlyList<string>)[TextOf(choices), .. cells, .. last.Select(_ => ColumnList.Text(row.Columns))]],
            caption));
    }

    /// <summary>Of every workload, on every interpreter.</summary>
    private static Grid Details(Evidence evidence)
    {
        var data = evidence.Data;
        return new Grid(new Table(
            [.. Column.Words(["in a case like", "through", .. data.Columns])],
            [.. from row in evidence.Advice.GroupBy(one => (one.Workload, one.Abi))
                select (IReadOnlyList<string>)
                [
                    $"`{row.Key.Workload}`", row.Key.Abi,
                    .. data.Columns.Select(column => row.FirstOrDefault(one => one.Column == column) is { } one ? Cell(one) : "n/a"),
                ]],
            "The cheapest way of each workload, whatever its situation: what a rung adds to the same call doing nothing, elsewhere the "
                + "price above the workload's reference; behind it how many others are as good"), IsFolded: true);
    }

    private static string Cell(Advice one) =>
        $"`{one.Good[0].Strategy}` "
            + NumberText.Difference(one.Good[0].Choice, "ns")
            + (one.Good.Count > 1 ? FormattableString.Invariant($", as good: {one.Good.Count - 1}") : "");
}
