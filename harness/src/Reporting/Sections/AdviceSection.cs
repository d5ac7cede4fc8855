using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;

namespace Bench.Reporting.Sections;

/// <summary>If your extension … on Python …, use ….</summary>
internal static class AdviceSection
{
    public static Section Of(Dataset data, Prices prices)
    {
        var advice = Advice.All(data, prices);
        var blocks = new List<Block>();
        if (advice.Count == 0)
            blocks.Add(new Verdict(["No advice: nothing was measured against a reference."]));
        else
        {
            blocks.Add(new Bullets([.. Sentences(data, advice)]));
            blocks.Add(new Paragraph($"The rule: {Advice.Rule}"));
            blocks.Add(Table(data, advice));
        }
        return new Section("What to use", "advice", 2, blocks);
    }

    /// <summary>One for each question and interpreter: through each ABI the way advised for most of its workloads.</summary>
    private static IEnumerable<string> Sentences(Dataset data, IReadOnlyList<Advice> advice) =>
        from question in Question.OfTheNotes
        from column in data.Columns
        let here = advice.Where(one => one.Column == column && one.Questions.Contains(question.Id)).ToList()
        where here.Count > 0
        select $"If your extension {question.Situation}, on {column} use {string.Join("; ", here.GroupBy(one => one.Abi).Select(Choice))}.";

    private static string Choice(IGrouping<string, Advice> abi)
    {
        var favourite = abi.GroupBy(one => one.Best.Strategy).OrderByDescending(strategy => strategy.Count())
            .ThenBy(strategy => strategy.Min(one => one.Best.Nanoseconds.Value)).First();
        var (least, most) = (favourite.MinBy(one => one.Best.Nanoseconds.Value)!.Best, favourite.MaxBy(one => one.Best.Nanoseconds.Value)!.Best);
        var price = least == most ? least.Text : $"{least.Text} to {most.Text}";
        var where = favourite.Count() == abi.Count()
            ? string.Join(", ", favourite.Select(one => $"`{one.Workload}`"))
            : $"{favourite.Count()} of {abi.Count()} workloads: {string.Join(", ", favourite.Select(one => $"`{one.Workload}`"))}";
        return $"`{favourite.Key}` through {abi.Key} ({price}; {where})";
    }

    private static Grid Table(Dataset data, IReadOnlyList<Advice> advice) => new(
        "The way advised and its price over the reference, ns a whole call; behind it how many others are as good",
        ["if your extension", "in a case like", "through", .. data.Columns], 0,
        [.. from row in advice.GroupBy(one => (one.Workload, one.Abi))
            let questions = row.First().Questions.Select(Question.Of)
            select (IReadOnlyList<string>)
            [
                string.Join("; ", questions.Select(question => question.Situation)), $"`{row.Key.Workload}`", row.Key.Abi,
                .. data.Columns.Select(column => row.FirstOrDefault(one => one.Column == column) is { } one ? Cell(one) : "n/a"),
            ]], IsFolded: true);

    private static string Cell(Advice one) =>
        $"`{one.Best.Strategy}` {one.Best.Text}{(one.AsGood.Count > 0 ? FormattableString.Invariant($", as good: {one.AsGood.Count}") : "")}";
}
