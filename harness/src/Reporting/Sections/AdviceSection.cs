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
        let here = advice.Where(one => one.Column == column && one.Question.Id == question.Id).ToList()
        where here.Count > 0
        select $"If your extension {question.Situation}, on {column} use {string.Join("; ", here.GroupBy(one => one.Abi).Select(Choice))}.";

    private static string Choice(IGrouping<string, Advice> abi)
    {
        var favourite = abi.GroupBy(one => one.Best.Strategy).OrderByDescending(strategy => strategy.Count())
            .ThenBy(strategy => strategy.Min(one => one.Best.Choice.Value)).First();
        var (least, most) = (NumberText.SignedDigits(favourite.Min(one => one.Best.Choice.Value)), NumberText.SignedDigits(favourite.Max(one => one.Best.Choice.Value)));
        var price = $"{least}{(least == most ? "" : $" to {most}")}\u00a0ns";
        var where = favourite.Count() == abi.Count()
            ? string.Join(", ", favourite.Select(one => $"`{one.Workload}`"))
            : $"{favourite.Count()} of {abi.Count()} workloads: {string.Join(", ", favourite.Select(one => $"`{one.Workload}`"))}";
        return $"`{favourite.Key}` through {abi.Key} ({price}; {where})";
    }

    private static Grid Table(Dataset data, IReadOnlyList<Advice> advice) => new(
        "The way advised and its price by the rule above; behind it how many others are as good",
        ["if your extension", "in a case like", "through", .. data.Columns], 0,
        [.. from row in advice.GroupBy(one => (one.Workload, one.Abi))
            select (IReadOnlyList<string>)
            [
                row.First().Question.Situation, $"`{row.Key.Workload}`", row.Key.Abi,
                .. data.Columns.Select(column => row.FirstOrDefault(one => one.Column == column) is { } one ? Cell(one) : "n/a"),
            ]], IsFolded: true);

    private static string Cell(Advice one) =>
        $"`{one.Best.Strategy}` {NumberText.Difference(one.Best.Choice, "ns")}{(one.AsGood.Count > 0 ? FormattableString.Invariant($", as good: {one.AsGood.Count}") : "")}";
}
