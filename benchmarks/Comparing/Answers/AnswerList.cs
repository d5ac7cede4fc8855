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
        [.. Caches(evidence.Data), .. Ways(evidence), .. Prices(evidence)];

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

    /// <summary>Where advice is withheld there is none to change.</summary>
    private static IEnumerable<GivenAnswer> Ways(Evidence evidence) =>
        from choice in evidence.Choices
        where choice is { Why: null, Good.Count: > 0 }
        let good = choice.Good.Select(price => price.Strategy).ToList()
        let first = choice.Good[0].Case
        let known = evidence.Prices.Of(first.Workload).Select(price => price.Case)
            .Where(row => row.Abi == choice.Abi && row.Column == choice.Column && row.Parameters == first.Parameters)
            .Select(row => row.Strategy).ToList()
        select new GivenAnswer(
            first.Name.Runtime, choice.Abi, first.Workload, "the way advised for", choice.Situation.Text, $"`{good[0]}`")
        {
            Wrong = [.. known.Except(good).Select(strategy => $"`{strategy}`")],
            Known = [.. known.Union(good).Select(strategy => $"`{strategy}`")],
        };

    private static IEnumerable<GivenAnswer> Prices(Evidence evidence) =>
        from question in QuestionList.All
        from row in Answer.Of(question, evidence.Data, evidence.Prices)
        from answer in row
        where answer.Price is { Effect: not Effect.Unclear }
        let price = answer.Price
        select new GivenAnswer(
            price.Case.Name.Runtime, answer.Probe.Abi, answer.Probe.Workload,
            // Above doing nothing and above a reference are two questions.
            $"{answer.Probe.NameAtPoint}, against {price.Against(price.IsAdded)}, in",
            $"`{answer.Probe.Workload}`",
            price.Effect switch
            {
                Effect.Dearer => "costs more",
                Effect.Cheaper => "costs less",
                _ => "costs the same",
            })
        { Figure = price.Nanoseconds };
}
