using Bench.Plotting.Figures;

namespace Bench.Reporting.Findings;

/// <summary>A price worth telling first.</summary>
public sealed record Finding(Price Price)
{
    public string Text
    {
        get
        {
            var row = Price.Case.Row;
            var times = Price.Case.Ratio is { } ratio ? $", which makes the whole {NumberText.Digits(ratio.Value)} times as long" : "";
            return $"{Price.Case.Column}, {row.Abi}: `{row.Workload}` by `{row.Strategy}`{(row.Parameters.Length > 0 ? $" ({row.Parameters})" : "")} costs {Price.Text} against `{Price.Case.Kernel?.Reference}`{times}";
        }
    }

    /// <summary>
    /// The most important prices. A price is important when its interval lies wholly beyond the A/A spread; how much,
    /// tells the interval's end that is nearer to no difference, as a multiple of the time of the whole call that it
    /// is a difference of. Prototypes and what is not told against a reference are left out. Each workload gives one
    /// finding and each question of the notes one before any gives a second, so that five findings tell five things.
    /// </summary>
    public static IReadOnlyList<Finding> MostImportant(Dataset data, Prices prices, int most)
    {
        var best = data.Workloads
            .Select(workload => prices.Of(workload)
                .Where(price => price is { IsAdded: false, Case.IsPrototype: false, Effect: Effect.Dearer or Effect.Cheaper })
                .MaxBy(Importance))
            .OfType<Price>().OrderByDescending(Importance).ToList();
        var first = best.GroupBy(price => price.Case.Kernel is { } kernel ? kernel.Question.Split(' ')[0] : null).Select(group => group.First());
        return [.. first.Concat(best).Distinct().Take(most).Select(price => new Finding(price))];
    }

    private static double Importance(Price price)
    {
        var nearest = Math.Min(Math.Abs(price.Nanoseconds.Low), Math.Abs(price.Nanoseconds.High));
        return nearest / Math.Max(price.Case.Row.Ns!.Value - price.Nanoseconds.Value, 0.1);
    }
}
