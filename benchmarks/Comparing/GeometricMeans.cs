using Bench.Catalogue;
using Bench.Comparison;
using Bench.Reporting.Writers;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>How whole times changed on the average: a row a side and ABI, a column a suite.</summary>
internal static class GeometricMeans
{
    private const string Head = "geometric mean, %";
    private const string All = "all";

    private const int MostRows = 7;
    private const int LeastWidth = 6;

    /// <summary>Null where there are only controls.</summary>
    public static Table? Of(IReadOnlyList<ComparedPart> parts, Excerpt excerpt)
    {
        var cases = parts.SelectMany(part => part.Result.Cases.Select(compared => (part, compared, name: part.NameOf(compared))))
            .Where(entry => entry.name.Suite != Kernel.ControlSuite).ToList();
        var rows = cases
            .OrderBy(entry => Abis.Order(entry.name.Abi)).ThenBy(entry => entry.name.Abi, StringComparer.Ordinal)
            .GroupBy(entry => Told.Joined(" ", parts.Count > 1 ? entry.part.After.Name : "", entry.name.Abi))
            .Select(row => (
                Label: row.Key.Length > 0 ? row.Key : All, Cases: row.ToLookup(entry => entry.name.Suite, entry => entry.compared)))
            .ToList();
        if (rows.Count == 0)
            return null;
        if (rows.Count > 1 && parts.Count == 1)
            rows.Insert(0, (All, cases.ToLookup(entry => entry.name.Suite, entry => entry.compared)));
        var suites = cases.Select(entry => entry.name.Suite).Distinct().Order(StringComparer.Ordinal).ToList();
        var (tall, wide) = excerpt.IsWhole
            ? (rows.Count, suites.Count) : (Math.Min(rows.Count, MostRows), Fitting(suites, rows.Max(row => row.Label.Length)));
        var left = Told.Joined(", ", More(rows.Count - tall, "more row"), More(suites.Count - wide, "more suite"));
        return new Table(
            [.. Column.Words(Head), .. Column.Numbers([.. suites.Take(wide), All])],
            [
                .. rows.Take(tall).Select(row => (string[])
                    [row.Label, .. suites.Take(wide).Select(suite => Mean(row.Cases[suite])), Mean(row.Cases.SelectMany(suite => suite))]),
                .. left.Length == 0 ? Array.Empty<string[]>()
                    : [[$"… {left}, {excerpt.Rest}", .. Enumerable.Repeat("", wide + 1)]],
            ]);
    }

    private static string More(int count, string what) => count == 0 ? "" : NumberText.Counted(count, what);

    private static int Fitting(List<string> suites, int label)
    {
        var left = PlainWriter.Width - Math.Max(label, Head.Length) - LeastWidth - 2;
        return suites.TakeWhile(suite => (left -= Math.Max(suite.Length, LeastWidth) + 2) >= 0).Count();
    }

    private static string Mean(IEnumerable<CaseComparison> cases) =>
        cases.Select(compared => Math.Log(compared.After / compared.Before)).ToList() is { Count: > 0 } logs
            ? NumberText.SignedDigits(100 * (Math.Exp(logs.Average()) - 1)) : "";
}
