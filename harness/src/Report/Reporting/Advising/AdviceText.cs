using Bench.Reporting.Findings;
using Bench.Statistics;

namespace Bench.Reporting.Advising;

/// <summary>A cell of the table of advice.</summary>
internal static class AdviceText
{
    private const int MostNamed = 2;

    /// <param name="choices">Interpreters on which the same way is among the best.</param>
    /// <param name="calls">ns.</param>
    public static string Cell(IReadOnlyList<SituationChoice> choices, IReadOnlyList<double> calls)
    {
        if (choices.Count == 0)
            return "n/a";
        if (choices[0].Good.Count == 0)
            return choices[0].Why ?? "n/a";
        var prices = choices.Select(choice => choice.Good[0]).ToList();
        var price = $"{Price(prices.Select(way => way.Nanoseconds))}{(prices[0].IsAdded ? " ∅" : "")}";
        return string.Join("; ", new[]
        {
            $"`{prices[0].Strategy}`{(choices[0].Api == Api.Limited ? $" ({choices[0].Abi})" : "")} {price}{Shares(choices, calls)}",
            AsGood(choices), Next(choices), choices[0].Why, Elsewhere(choices), Rests(choices[0]),
        }.OfType<string>());
    }

    /// <summary>Of what is saved, or cannot be seen, no share is told.</summary>
    private static string Shares(IReadOnlyList<SituationChoice> choices, IReadOnlyList<double> calls)
    {
        var prices = choices.Select(choice => choice.Good[0]).ToList();
        if (prices.TrueForAll(price => price.Effect is Effect.None))
            return ": within the noise";
        if (prices.TrueForAll(price => price.Effect is Effect.None or Effect.Unclear))
            return ": not to be told from " + (prices[0].IsAdded ? "doing nothing" : $"`{prices[0].Case.Reference}`");
        if (prices.TrueForAll(price => price.Effect is Effect.Cheaper))
            return $": cheaper than `{prices[0].Case.Reference}`, which it replaces";
        var shares = calls.Select(call =>
            $"{Share(prices.Select(price => price.Nanoseconds.Value / call))} of {NumberText.Whole((int)call)}\u00a0ns");
        return $": {string.Join(", ", shares.Append(Cheapest(choices)).OfType<string>())}";
    }

    /// <summary>With its interval on one interpreter, from the least to the most on several.</summary>
    private static string Price(IEnumerable<Interval> prices)
    {
        var all = prices.ToList();
        return all is [var only] ? NumberText.Difference(only, "ns")
            : Range(all.Select(price => price.Value), NumberText.SignedDigits, "\u00a0ns");
    }

    private static string Share(IEnumerable<double> shares) =>
        Range(shares.Select(share => 100 * share), NumberText.Digits, "\u202f%");

    private static string? Cheapest(IReadOnlyList<SituationChoice> choices) =>
        choices.Select(choice => choice.Good[0].Nanoseconds.Value / choice.Cheapest).OfType<double>().ToList() is { Count: > 0 } shares
            ? $"{Share(shares)} of the cheapest call there"
                + (choices is [{ Cheapest: { } ns }] ? $" ({NumberText.Of(ns, "ns")})" : "")
            : null;

    private static string? AsGood(IReadOnlyList<SituationChoice> choices) =>
        choices is [{ Good: { Count: > 1 } good }]
            ? $"as good: {string.Join(", ", good.Skip(1).Take(MostNamed).Select(way => $"`{way.Strategy}`"))}"
                + (good.Count > 1 + MostNamed ? $" and {NumberText.Whole(good.Count - 1 - MostNamed)} more" : "")
            : null;

    private static string? Next(IReadOnlyList<SituationChoice> choices) => choices is [{ Next: { } next }]
        ? $"next `{next.Strategy}` {NumberText.SignedDigits(next.Nanoseconds.Value)}" : null;

    /// <summary>Where all of these interpreters have it.</summary>
    private static string? Elsewhere(IReadOnlyList<SituationChoice> choices)
    {
        var others = choices.Select(choice => choice.Elsewhere).ToList();
        return others[0] is { Abi: var abi, Good: [{ Strategy: var way }, ..] }
            && others.TrueForAll(other => other?.Abi == abi && other.Good[0].Strategy == way)
            ? $"in {abi} `{way}` {Price(others.Select(other => other!.Good[0].Nanoseconds))}" : null;
    }

    private static string? Rests(SituationChoice choice) => choice.Workloads switch
    {
        _ when choice.Why is not null => null,
        (_, 0) => null,
        (_, 1) => "measured in one workload",
        var (same, all) => $"among the best in {NumberText.Whole(same)} of {NumberText.Whole(all)} workloads",
    };

    private static string Range(IEnumerable<double> values, Func<double, string> text, string unit)
    {
        var all = values.ToList();
        var (least, most) = (text(all.Min()), text(all.Max()));
        return least == most ? $"{least}{unit}" : $"{least} to {most}{unit}";
    }
}
