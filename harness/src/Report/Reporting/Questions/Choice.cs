using Bench.Reporting.Advising;
using Bench.Reporting.Findings;
using Bench.Statistics;

namespace Bench.Reporting.Questions;

/// <summary>A question's "which is cheapest": the lowest price of all ways that <see cref="Advice.Rule"/> considers
/// best or as good.</summary>
/// <param name="Name">Begins a sentence.</param>
/// <param name="IsAccess">The price is what a way adds to doing nothing; else as the rule weighs it.</param>
public sealed record Choice(Place Place, string Name, string Abi, string Workload, bool IsAccess = false)
{
    /// <summary>Interpreters with the same cheapest way are told together. Empty where nothing was measured.</summary>
    public string Sentence(IReadOnlyList<Advice> advice, ColumnList columns)
    {
        var here = advice.Where(one => one.Workload == Workload && one.Abi == Abi && columns.Names.Contains(one.Column))
            .Select(one => (one.Column, Ways: (IReadOnlyList<Price>)[.. one.Good.OrderBy(way => PriceOf(way).Value)]))
            .ToList();
        var parts =
            from one in here
            group (Text(one.Ways, here.Count), one.Column, one.Ways[0].ModeText) by one.Ways[0].Strategy into cheapest
            select $"`{cheapest.Key}`: {columns.On(cheapest)}";
        return here.Count == 0 ? ""
            : $"{Name}{(here[0].Ways[0].Case.Parameters is { Length: > 0 } point ? $" ({point})" : "")} is {string.Join("; ", parts)}.";
    }

    private Interval PriceOf(Price way) => (IsAccess ? way.Case.Added : null) ?? way.Choice;

    private string Text(IReadOnlyList<Price> ways, int columns)
    {
        var ns = PriceOf(ways[0]);
        var price = columns <= ColumnList.MostWithIntervals ? NumberText.Difference(ns, "ns")
            : $"{NumberText.SignedDigits(ns.Value)}\u00a0ns";
        var isAdded = (IsAccess && ways[0].Case.Added is not null) || ways[0].IsChoiceAdded;
        var asGood = ways.Count > 1 && columns <= ColumnList.MostWithIntervals
            ? $" (as good: {string.Join(", ", ways.Skip(1).Select(way => $"`{way.Strategy}`"))})" : "";
        return $"{price} against {ways[0].Against(isAdded)}{asGood}";
    }
}
