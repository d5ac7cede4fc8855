namespace Bench.Reporting.Findings;

/// <summary>The price of a probe in a sentence: interpreters on which it has the same effect are told together, so that
/// each sentence says for each interpreter whether there is a price, and which.</summary>
internal static class AnswerText
{
    public static string Sentence(Probe probe, IReadOnlyList<Answer> row)
    {
        var prices = row.Where(answer => answer.Price is not null).ToList();
        if (prices.Count == 0)
            return $"{probe.Name} was not measured.";
        var modes = prices.Select(answer => answer.Price!.Case.Row.Mode).Distinct().ToList();
        var parts =
            from answer in prices
            group answer by (answer.Price!.Effect, answer.Price.IsAdded, answer.Price.HasOwnReference) into alike
            orderby alike.Key.IsAdded && !probe.IsAccess, alike.Key.Effect switch { Effect.Dearer => 0, Effect.Cheaper => 1, Effect.None => 2, _ => 3 }
            select Part(alike.Key.Effect, alike.Key.IsAdded, probe.IsAccess, [.. alike], prices.Count <= ColumnList.MostWithIntervals, modes.Count > 1);
        return $"{probe.NameAtPoint} {string.Join("; it ", parts)}{(modes is [not "call"] ? $" (mode {modes[0]})" : "")}.";
    }

    private static string Part(
        Effect effect, bool isAdded, bool isAccess, IReadOnlyList<Answer> alike, bool hasIntervals, bool tellsModes)
    {
        var items = ColumnList.Text(alike.Select(answer => (
            $"{(hasIntervals ? answer.Price!.Text : $"{NumberText.SignedDigits(answer.Price!.Nanoseconds.Value)}\u00a0ns")} on ",
            tellsModes && answer.Price.Case.Row.Mode != "call" ? $"{answer.Column} (mode {answer.Price.Case.Row.Mode})" : answer.Column)));
        var against = isAdded ? "doing nothing" : $"{(alike[0].Price!.HasOwnReference ? "HPy's own " : "")}`{alike[0].Price!.Case.Kernel?.Reference}`";
        return effect switch
        {
            Effect.Dearer when isAdded => $"adds {(isAccess ? "" : "to doing nothing ")}{items}",
            Effect.Dearer => $"costs {items}, against {against}",
            Effect.Cheaper => $"is cheaper than {against}: {items}",
            Effect.None => $"costs the same as {against}: {items}",
            _ => $"cannot be told from {against}: {items}",
        };
    }
}
