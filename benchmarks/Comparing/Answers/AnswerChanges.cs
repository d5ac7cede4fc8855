namespace Bench.Cli.Comparing.Answers;

/// <summary>The answers that two sides have in common, and those that change.</summary>
/// <param name="Common">How many both give.</param>
/// <param name="Changed">How many of these change.</param>
/// <param name="Sentences">Those with the same change are told together, the most first.</param>
internal sealed record AnswerChanges(int Common, int Changed, IReadOnlyList<string> Sentences)
{
    public static AnswerChanges Between(IEnumerable<GivenAnswer> before, IEnumerable<GivenAnswer> after)
    {
        var known = before.ToLookup(answer => answer.Key);
        var pairs = after.Where(answer => known.Contains(answer.Key)).Select(answer => (Before: known[answer.Key].First(), After: answer))
            .ToList();
        var changed = pairs.Where(pair => pair.Before.IsRefutedBy(pair.After)).ToList();
        // Each sentence holds in every place that it names.
        var sentences =
            from pair in changed
            let says = $"{pair.Before.Says} → {pair.After.Says}"
            group pair.After.Abi by (pair.After.Question, pair.After.About, pair.After.Runtime, Says: says)
            into abis
            group abis.Key.Runtime by (abis.Key.Question, abis.Key.About, abis.Key.Says, Abis: string.Join('\n', abis))
            into runtimes
            let places = Places.Text(from runtime in runtimes from abi in runtimes.Key.Abis.Split('\n') select (runtime, abi))
            group runtimes by (runtimes.Key.Question, runtimes.Key.Says, places) into alike
            orderby alike.Sum(about => about.Count()) descending
            select $"{alike.Key.Question} {string.Join(", ", alike.Select(about => about.Key.About))}"
                + $"{(alike.Key.places.Length > 0 ? $" {alike.Key.places}" : "")}: {alike.Key.Says}";
        return new AnswerChanges(pairs.Count, changed.Count, [.. sentences]);
    }
}
