using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Questions;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>If your extension … on Python …, use ….</summary>
internal static class AdviceSection
{
    public static Section Of(Evidence evidence)
    {
        var (data, advice) = (evidence.Data, evidence.Advice);
        var blocks = new List<Content>();
        if (advice.Count == 0)
            blocks.Add(new Conclusion(["No advice: nothing was measured against a reference."]));
        else
        {
            blocks.Add(new Bullets([.. Sentences(data, advice)]));
            blocks.Add(new Paragraph($"The rule: {Advice.Rule}"));
            blocks.Add(Table(data, advice));
        }
        return new Section("What to use", "advice", 2, blocks);
    }

    /// <summary>One for each question and interpreter: through the C API and through universal HPy the way advised for most
    /// of its workloads. Interpreters of which the same is said are told together.</summary>
    private static IEnumerable<string> Sentences(Dataset data, IReadOnlyList<Advice> advice) =>
        from question in QuestionList.All
        from said in
            from column in data.Columns
            let here = advice.Where(
                one => one.Column == column && one.Question.Id == question.Id && one.Abi is Abis.CApi or Abis.HpyUniversal).ToList()
            where here.Count > 0
            group column by string.Join("; ", here.GroupBy(one => one.Abi).Select(Choice))
        select $"If your extension {question.Situation}, on {ColumnList.Text(said)} use {said.Key}.";

    /// <summary>Without prices, so that interpreters can be told together: the table has them.</summary>
    private static string Choice(IGrouping<string, Advice> abi)
    {
        var favourite = abi.GroupBy(one => one.Best.Strategy).OrderByDescending(strategy => strategy.Count())
            .ThenBy(strategy => strategy.Min(one => one.Best.Choice.Value)).First();
        var where = abi.Count() > 1 ? FormattableString.Invariant($" ({favourite.Count()} of {abi.Count()} workloads)") : "";
        return $"`{favourite.Key}` through {abi.Key}{where}";
    }

    private static Grid Table(Dataset data, IReadOnlyList<Advice> advice) => new(new Table(
        [.. Column.Words(["if your extension", "in a case like", "through", .. data.Columns])],
        [.. from row in advice.GroupBy(one => (one.Workload, one.Abi))
            select (IReadOnlyList<string>)
            [
                row.First().Question.Situation, $"`{row.Key.Workload}`", row.Key.Abi,
                .. data.Columns.Select(column => row.FirstOrDefault(one => one.Column == column) is { } one ? Cell(one) : "n/a"),
            ]],
        "The way advised and its price by the rule above; behind it how many others are as good"), IsFolded: true);

    private static string Cell(Advice one) =>
        $"`{one.Best.Strategy}` "
            + NumberText.Difference(one.Best.Choice, "ns")
            + (one.AsGood.Count > 0 ? FormattableString.Invariant($", as good: {one.AsGood.Count}") : "");
}
