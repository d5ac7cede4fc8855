using Bench.Catalogue;

namespace Bench.Results;

/// <summary>What rows hold that this build does not know, or that is not what it seems.</summary>
internal static class RowRemarks
{
    private const int MostNamed = 3;

    private static readonly (string What, Func<CaseId, string> Part, Predicate<string> IsKnown)[] Parts =
    [
        ("ABI", name => name.Abi, abi => Abis.IsKnown(abi) || Abis.IsLimited(abi)),
        ("mode", name => name.Mode, mode => ModeNames.Find(mode) is not null),
    ];

    /// <param name="run">What to call it.</param>
    /// <param name="names">Of all cases.</param>
    /// <param name="failed">Cases that have figures all the same.</param>
    public static IEnumerable<string> Of(string run, IReadOnlyList<CaseId> names, IReadOnlyList<SummaryRow> failed)
    {
        foreach (var (what, part, isKnown) in Parts)
            foreach (var unknown in names.Select(part).CountBy(name => name).Where(name => name.Key.Length > 0 && !isKnown(name.Key)))
                yield return $"{run}: {NumberText.Counted(unknown.Value, "case")} of {what} '{unknown.Key}', which this bench does not "
                    + "know: shown by that name";
        if (failed.Count > 0)
            yield return $"{run}: {NumberText.Counted(failed.Count, "case")} failed and {(failed.Count == 1 ? "has" : "have")} figures of "
                + $"other launches: {string.Join(", ", failed.Take(MostNamed).Select(row => row.Id))}"
                + $"{(failed.Count > MostNamed ? ", …" : "")}; --columns status tells why";
    }
}
