using Bench.Catalogue;
using Bench.Plotting.Figures;

namespace Bench.Reporting.Findings;

/// <summary>Two lines that answer a question from the prices of its workloads.</summary>
public static class QuestionVerdict
{
    public static IReadOnlyList<string> Lines(Question question, Dataset data, Prices prices, IReadOnlyList<string> workloads)
    {
        var all = workloads.SelectMany(prices.Of).Where(price => !price.IsAdded).ToList();
        if (all.Count == 0)
            return [.. workloads.SelectMany(prices.Of).Any()
                ? new[] { "Nothing here was measured against a reference: see the prices above doing nothing below." }
                : ["Nothing was measured."]];
        return [Overall(all), question.Rungs.Count > 0 ? OfRungs(question, data, prices, workloads[0]) : Best(data, prices, workloads[0])];
    }

    /// <summary>How many ways cost what, and the ends of the range.</summary>
    private static string Overall(List<Price> all)
    {
        var dearer = all.Where(price => price.Effect == Effect.Dearer).ToList();
        var parts = new List<string>();
        Tell(Effect.Dearer, "cost more than the reference");
        Tell(Effect.None, "cost the same within the A/A spread");
        Tell(Effect.Cheaper, "are cheaper");
        Tell(Effect.Unclear, "cannot be told from noise");
        var counts = $"Of {Count(all.Count, "price")} measured, {string.Join(", ", parts)}";
        if (dearer.Count == 0)
            return counts + ".";
        var (least, most) = (dearer.MinBy(price => price.Nanoseconds.Value)!, dearer.MaxBy(price => price.Nanoseconds.Value)!);
        return least == most
            ? $"{counts}: {Name(least)}, {least.Text}."
            : $"{counts}: from {least.Text} ({Name(least)}) to {most.Text} ({Name(most)}).";

        void Tell(Effect effect, string words)
        {
            if (all.Count(price => price.Effect == effect) is > 0 and var count)
                parts.Add(FormattableString.Invariant($"{count} {words}"));
        }
    }

    /// <summary>What the ways that the notes name cost.</summary>
    private static string OfRungs(Question question, Dataset data, Prices prices, string workload)
    {
        var point = data.MainPoint(workload);
        var parts = new List<string>();
        foreach (var (rung, name) in question.Rungs)
        {
            // In universal HPy where there is one; the C API's own way otherwise.
            var here = prices.Of(workload).Where(price => price.Case.Rung == rung && price.Case.Row.Parameters == point && !price.IsAdded).ToList();
            var shown = new[] { Abis.HpyUniversal, Abis.CApi }.Select(abi => here.Where(price => price.Case.Row.Abi == abi).ToList())
                .FirstOrDefault(prices => prices.Count > 0);
            parts.Add(shown is null
                ? $"{name} was not measured"
                : $"{name} (`{shown[0].Strategy}`, {shown[0].Case.Row.Abi}) {Range([.. shown.Where(price => price.Strategy == shown[0].Strategy)])}");
        }
        return $"In `{workload}`: {string.Join("; ", parts)}.";
    }

    /// <summary>The way with the lowest price, through each ABI.</summary>
    private static string Best(Dataset data, Prices prices, string workload)
    {
        var point = data.MainPoint(workload);
        var parts =
            from price in prices.Of(workload)
            where price.Case.Row.Parameters == point && !price.IsAdded && !price.Case.IsPrototype
            group price by price.Case.Row.Abi into abi
            let best = abi.GroupBy(price => price.Strategy)
                .OrderByDescending(strategy => strategy.Count()).ThenBy(strategy => strategy.Average(price => price.Nanoseconds.Value)).First()
            let dearest = abi.GroupBy(price => price.Strategy).MaxBy(strategy => strategy.Average(price => price.Nanoseconds.Value))!
            select best.Key == dearest.Key
                ? $"through {abi.Key}, `{best.Key}` {Range([.. best])}"
                : $"through {abi.Key}, cheapest is `{best.Key}`, {Range([.. best])}, dearest `{dearest.Key}`, {Range([.. dearest])}";
        return $"In `{workload}`{(point.Length > 0 ? $" ({point})" : "")}: {string.Join("; ", parts)}.";
    }

    /// <summary>Over interpreters, by mode: +8.9 to +9.3 ns a call.</summary>
    private static string Range(IReadOnlyList<Price> prices) => string.Join(" and ",
        from mode in prices.GroupBy(price => price.Case.Row.Mode)
        let least = NumberText.SignedDigits(mode.Min(price => price.Nanoseconds.Value))
        let most = NumberText.SignedDigits(mode.Max(price => price.Nanoseconds.Value))
        select $"{least}{(least == most ? "" : $" to {most}")}\u00a0ns {(mode.Key == "call" ? "a call" : $"in mode {mode.Key}")}");

    private static string Name(Price price) => $"`{price.Strategy}` in `{price.Case.Row.Workload}`, {price.Case.Row.Abi}, {price.Case.Column}";

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
