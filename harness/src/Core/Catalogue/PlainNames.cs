namespace Bench.Catalogue;

/// <summary>Short names of the ways to do a thing: the beginnings of their descriptions.</summary>
public static class PlainNames
{
    private static readonly string[] Ends = [";", ": ", " ("];

    /// <summary>By strategy. A description is cut at the first semicolon, colon or parenthesis at which no other one of
    /// the workload begins alike.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Kernel> ofOneWorkload)
    {
        var kernels = ofOneWorkload.ToList();
        return kernels.ToDictionary(
            kernel => kernel.Strategy,
            kernel => Cuts(kernel.Description).FirstOrDefault(cut => kernels.Count(other => Begins(other, cut)) == 1, kernel.Description));
    }

    private static bool Begins(Kernel kernel, string cut) => kernel.Description.StartsWith(cut, StringComparison.Ordinal);

    /// <summary>Those that leave no parenthesis open.</summary>
    private static IEnumerable<string> Cuts(string description) =>
        from length in Enumerable.Range(1, description.Length - 1)
        where Ends.Any(end => string.CompareOrdinal(description, length, end, 0, end.Length) == 0)
        let cut = description[..length]
        where cut.Count(character => character == '(') == cut.Count(character => character == ')')
        select cut;
}
