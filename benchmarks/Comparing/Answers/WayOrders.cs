using Bench.Reporting.Findings;

namespace Bench.Cli.Comparing.Answers;

/// <summary>In which order two machines put the ways of each workload.</summary>
/// <param name="Compared">How many choices, of a workload, an ABI and a runtime, both have.</param>
/// <param name="Reversals">A sentence for each choice with ways that they put in opposite order, beyond intervals and noise.</param>
internal sealed record WayOrders(int Compared, IReadOnlyList<string> Reversals)
{
    /// <param name="workloads">Only of these.</param>
    public static WayOrders Of(
        (string Name, Evidence Evidence) first, (string Name, Evidence Evidence) second, IReadOnlySet<string> workloads)
    {
        var others = Choices(second.Evidence).ToDictionary(choice => choice.Key);
        var pairs = Choices(first.Evidence).Where(choice => workloads.Contains(choice.Key.Workload) && others.ContainsKey(choice.Key))
            .Select(choice => (choice.Key, Reversed: Reversed([.. choice], [.. others[choice.Key]]))).ToList();
        return new WayOrders(pairs.Count, [..
            from pair in pairs
            where pair.Reversed.First.Count > 0
            let orders = $"{first.Name} {Text(pair.Reversed.First)}; {second.Name} {Text(pair.Reversed.Second)}"
            group pair.Key by (pair.Key.Workload, pair.Key.Parameters, orders) into alike
            let point = alike.Key.Parameters.Length > 0 ? $" {alike.Key.Parameters}" : ""
            select $"`{alike.Key.Workload}`{point} {Places.Text(alike.Select(key => (key.Runtime, key.Abi)))}: {alike.Key.orders}"]);
    }

    private static IEnumerable<IGrouping<(string Workload, string Parameters, string Abi, string Runtime), Price>> Choices(
        Evidence evidence) =>
        from workload in evidence.Data.Workloads
        let point = evidence.Data.MainPoint(workload)
        from price in evidence.Prices.Of(workload)
        where price.Case.Parameters == point
        group price by (workload, point, price.Case.Abi, price.Case.Name.Runtime) into choice
        where choice.Count() > 1
        select choice;

    /// <summary>The ways that change places with any other, in the order of either machine.</summary>
    private static (IReadOnlyList<Price> First, IReadOnlyList<Price> Second) Reversed(List<Price> first, List<Price> second)
    {
        var both = first.Select(price => (First: price, Second: second.Find(other => other.Strategy == price.Strategy)))
            .Where(pair => pair.Second is not null).Select(pair => (pair.First, Second: pair.Second!)).ToList();
        var reversed = both.Where(a => both.Exists(b => (IsCheaper(a.First, b.First) && IsCheaper(b.Second, a.Second))
            || (IsCheaper(b.First, a.First) && IsCheaper(a.Second, b.Second)))).ToList();
        return ([.. reversed.Select(pair => pair.First).OrderBy(Median)], [.. reversed.Select(pair => pair.Second).OrderBy(Median)]);
    }

    private static string Text(IReadOnlyList<Price> ways) => string.Concat(ways.Select(
        (way, i) => (i == 0 ? "" : IsCheaper(ways[i - 1], way) ? " < " : " ≈ ") + $"`{way.Strategy}`"));

    private static bool IsCheaper(Price a, Price b) => a.Choice.High + Math.Max(a.Noise, b.Noise) < b.Choice.Low;

    private static double Median(Price price) => price.Choice.Value;
}
