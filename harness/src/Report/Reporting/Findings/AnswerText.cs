using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>The price of a probe in a sentence: interpreters on which it has the same effect are told together, so that
/// each sentence says for each interpreter whether there is a price, and which.</summary>
internal static class AnswerText
{
    public static string Sentence(Probe probe, IReadOnlyList<Answer> row, ColumnList columns)
    {
        var prices = row.Where(answer => answer.Price is not null).ToList();
        if (prices.Count == 0)
            return $"{probe.Name} was not measured.";
        var modes = prices.Select(answer => answer.Price!.Case.Mode).Distinct().ToList();
        var parts =
            from answer in prices
            group answer by (answer.Price!.Effect, answer.Price.IsAdded, answer.Price.HasOwnReference) into alike
            orderby alike.Key.IsAdded && !probe.IsAccess,
                alike.Key.Effect switch { Effect.Dearer => 0, Effect.Cheaper => 1, Effect.None => 2, _ => 3 }
            let told = columns.On(alike.Select(answer => (
                prices.Count <= ColumnList.MostWithIntervals ? answer.Price!.Text : answer.Price!.TextWithoutInterval,
                answer.Column, modes.Count > 1 ? answer.Price.ModeText : "")))
            select Part(alike.Key.Effect, alike.Key.IsAdded, probe.IsAccess, alike.First().Price!, told);
        return $"{probe.NameAtPoint} {string.Join("; it ", parts)}{(modes is [not "call"] ? $" (mode {modes[0]})" : "")}.";
    }

    private static string Part(Effect effect, bool isAdded, bool isAccess, Price one, string told)
    {
        var against = one.Against(isAdded);
        return effect switch
        {
            Effect.Dearer when isAdded => $"adds {(isAccess ? "" : "to doing nothing ")}{told}",
            Effect.Dearer => $"costs {told}, against {against}",
            Effect.Cheaper => $"is cheaper than {against}: {told}",
            Effect.None => $"costs the same as {against}: {told}",
            _ => $"cannot be told from {against}: {told}",
        };
    }
}
