using Bench.Analysis;
using Bench.Reporting.Findings;
using Bench.Reporting.Questions;

namespace Bench.Reporting.Advising;

/// <summary>What is cheapest for a workload on an interpreter through an ABI.</summary>
/// <param name="Good">The first choice, then others that cannot be told from it.</param>
public sealed record Advice(string Workload, string Abi, string Column, IReadOnlyList<Price> Good)
{
    /// <summary>As the report states it.</summary>
    public static string Rule { get; } =
        "Considered is every way measured in that situation that a release offers in public functions and that gives up what a migration "
        + "is to give up: C globals (of parsers' names too), static types, calls by name. Of those the one whose price has the lowest "
        + "upper end is best. Ways whose intervals meet its interval, widened by the A/A spread, are as good; among all of them the one "
        + "is named that needs the least change: a lower rung of the ladder of ways. A price is above what is replaced in the same "
        + "situation: a C static in a function, a method, a slot; ∅ marks those above the same call doing nothing, where there is "
        + "nothing of the kind to replace. Fewer than two ways, or a filtered run, are no choice: the figure is told, not advised.";

    /// <summary>For each interpreter, workload and ABI that has anything to advise.</summary>
    public static IReadOnlyList<Advice> All(Dataset data, Prices prices) =>
        [.. from workload in data.Workloads
            let point = data.MainPoint(workload)
            from price in prices.Of(workload)
            where price.Case.Parameters == point && price.Case.IsAdvisable && price.Case.Reference != price.Case.Strategy
            group price by (workload, price.Case.Abi, price.Case.Column) into choice
            select new Advice(
                choice.Key.workload, choice.Key.Abi, choice.Key.Column, SituationChoice.Best([.. choice], price => price.Choice))];

    /// <summary>The first question of the workload: what it was written for.</summary>
    public Question Question => QuestionList.Of(Good[0].Case.Kernel is { } kernel ? kernel.Question.Split(' ')[0] : "");
}
