using Bench.Catalogue;

namespace Bench.Reporting.Findings;

/// <summary>A question's "which is best": of all ways of a workload through an ABI, by <see cref="Findings.Advice.Rule"/>.</summary>
/// <param name="Name">Begins a sentence.</param>
/// <param name="IsAccess">Told is what the best way adds to doing nothing; else its price as the rule weighs it.</param>
public sealed record Choice(string Question, Place Place, string Name, string Abi, string Workload, bool IsAccess = false)
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("PA", Place.FirstLine, "The cheapest of HPy's ways", Abis.HpyUniversal, "array_struct"),
        new("AP", Place.SecondLine, "The cheapest parser of HPy", Abis.HpyUniversal, "argparse_three", IsAccess: true),
        new("AP", Place.SecondLine, "The C API's cheapest parser", Abis.CApi, "argparse_three", IsAccess: true),
    ];

    /// <summary>Interpreters with the same best way are told together. Empty where nothing was measured.</summary>
    public string Sentence(IReadOnlyList<Advice> advice, IReadOnlyCollection<string> columns)
    {
        var here = advice.Where(one => one.Workload == Workload && one.Abi == Abi && columns.Contains(one.Column)).ToList();
        var parts =
            from one in here
            group one by one.Best.Strategy into best
            select $"`{best.Key}`: {ColumnList.Text(best.Select(one => (Price(one, here.Count), one.Column)))}";
        return here.Count == 0 ? "" : $"{Name}{(here[0].Best.Case.Row.Parameters is { Length: > 0 } point ? $" ({point})" : "")} is {string.Join("; ", parts)}.";
    }

    private string Price(Advice one, int columns)
    {
        var added = IsAccess ? one.Best.Case.Added : null;
        var ns = added ?? one.Best.Choice;
        var price = columns <= ColumnList.MostWithIntervals ? NumberText.Difference(ns, "ns") : $"{NumberText.SignedDigits(ns.Value)}\u00a0ns";
        var against = added is not null || one.Best.IsChoiceAdded ? "doing nothing" : $"`{one.Best.Case.Kernel?.Reference}`";
        var asGood = one.AsGood.Count > 0 && columns <= ColumnList.MostWithIntervals
            ? $" (as good: {string.Join(", ", one.AsGood.Select(price => $"`{price.Strategy}`"))})" : "";
        return $"{price} against {against}{asGood} on ";
    }
}
