using Bench.Analysis;
using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>What to use for a workload on an interpreter through an ABI.</summary>
/// <param name="Best">The first choice.</param>
/// <param name="AsGood">Others that cannot be told from it.</param>
public sealed record Advice(string Workload, string Abi, string Column, Price Best, IReadOnlyList<Price> AsGood)
{
    /// <summary>As the report states it.</summary>
    public static string Rule { get; } =
        "Considered is every measured way that a release offers, but for the workload's reference in the C API, where a migration "
        + "starts, and for doing the work again (L∞); and only what gives up what the question is about: "
        + string.Join("; ", QuestionList.All.Select(question => question.GivenUp?.Text).OfType<string>())
        + ". Of those the one whose price has the lowest upper end is best. Ways whose intervals meet its interval, widened by the "
        + "A/A spread, are as good; among all of them the lowest rung is advised, because lower rungs need less change, and of one rung "
        + "the lowest upper end. "
        + "The price of a rung is what it adds to a call of the same kind "
        + "(function, method or slot) that does nothing, elsewhere what the way costs over the workload's reference.";

    /// <summary>For each interpreter, workload and ABI that has anything to advise.</summary>
    public static IReadOnlyList<Advice> All(Dataset data, Prices prices) =>
        [.. from workload in data.Workloads
            let point = data.MainPoint(workload)
            from price in prices.Of(workload)
            where price.Case.Parameters == point && !price.Case.IsPrototype
                && !QuestionList.All.Any(question => question.GivenUp?.Has(price.Case) == true)
            group price by (workload, price.Case.Abi, price.Case.Column) into choice
            select Choose(choice.Key.workload, choice.Key.Abi, choice.Key.Column, [.. choice])];

    /// <summary>The first question of the workload: what it was written for.</summary>
    public Question Question => QuestionList.Of(Best.Case.Kernel is { } kernel ? kernel.Question.Split(' ')[0] : "");

    private static Advice Choose(string workload, string abi, string column, IReadOnlyList<Price> choice)
    {
        var least = choice.MinBy(price => price.Choice.High)!;
        var asGood = choice.Where(price => price.Choice.Low <= least.Choice.High + least.Noise)
            .OrderBy(price => Rungs.Order(price.Case.Rung)).ThenBy(price => price.Choice.High).ToList();
        return new Advice(workload, abi, column, asGood[0], [.. asGood.Skip(1)]);
    }
}
