using Bench.Analysis;
using Bench.Reporting.Findings;
using Bench.Reporting.Questions;

namespace Bench.Cli.Comparing.Answers;

/// <summary>All that a run answers: which caches pay, which ways are advised, what the questions' ways cost.</summary>
internal static class AnswerList
{
    /// <summary>The usual way to do without a cache.</summary>
    private const string Plain = "recompute";

    public static IEnumerable<GivenAnswer> Of(Evidence evidence) =>
        [.. Caches(evidence.Data), .. evidence.Advice.Select(advice => Way(evidence, advice)), .. Prices(evidence)];

    private static IEnumerable<GivenAnswer> Caches(Dataset data) =>
        from run in data.Runs
        from row in run.BreakEven
        where CacheAnswers.IsWhole(row) && data.IsCore(row)
        select new GivenAnswer(
            row.Name.Runtime, row.Abi, row.Workload,
            $"behind `{row.Strategy}` the cache of",
            $"`{row.Workload}`{(row.Parameters.Length > 0 ? $" {row.Parameters}" : "")}"
                + (row.Recompute == Plain ? "" : $" (against `{row.Recompute}`)"),
            row.Verdict switch
            {
                BreakEvenVerdict.Pays => "pays",
                BreakEvenVerdict.Spoiled => "costs more than it saves",
                _ => "shows no gain",
            })
        { Figure = row.Gain };

    private static GivenAnswer Way(Evidence evidence, Advice advice)
    {
        string[] good = [advice.Best.Strategy, .. advice.AsGood.Select(price => price.Strategy)];
        return new GivenAnswer(
            advice.Best.Case.Name.Runtime, advice.Abi, advice.Workload, "the way advised for", $"`{advice.Workload}`",
            $"`{advice.Best.Strategy}`")
        {
            Wrong = [.. evidence.Prices.Of(advice.Workload)
                .Where(price => price.Case.Abi == advice.Abi && price.Case.Column == advice.Column
                    && price.Case.Parameters == advice.Best.Case.Parameters && !good.Contains(price.Strategy))
                .Select(price => $"`{price.Strategy}`")],
        };
    }

    private static IEnumerable<GivenAnswer> Prices(Evidence evidence) =>
        from question in QuestionList.All
        from row in Answer.Of(question, evidence.Data, evidence.Prices)
        from answer in row
        where answer.Price is { Effect: not Effect.Unclear }
        let price = answer.Price
        select new GivenAnswer(
            price.Case.Name.Runtime, answer.Probe.Abi, answer.Probe.Workload, $"{answer.Probe.NameAtPoint} in",
            $"`{answer.Probe.Workload}`",
            price.Effect switch
            {
                Effect.Dearer => "costs more than ",
                Effect.Cheaper => "costs less than ",
                _ => "costs the same as ",
            } + price.Against(price.IsAdded))
        { Figure = price.Nanoseconds };
}
