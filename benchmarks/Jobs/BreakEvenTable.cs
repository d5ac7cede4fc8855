using System.Globalization;
using Bench.Cli.Display;
using Bench.Measurement;
using Bench.Results;
using Spectre.Console;

namespace Bench.Cli.Jobs;

/// <summary>The answer to the notes' sentence that an indirection "may spoil the caching benefit altogether": a row for
/// each cache, ABI and mode.</summary>
public static class BreakEvenTable
{
    /// <summary>Whole calls and dependent loads; on PyPy a Python loop is the only whole call there is.</summary>
    private static bool Answers(BreakEvenRow row) => row.Mode == "latency" || row.Mode == (row.Runtime == "pypy" ? "python" : "call");

    public static void Show(IReadOnlyList<BreakEvenRow> rows)
    {
        foreach (var runtime in rows.Where(Answers).GroupBy(row => $"{row.Runtime} {row.Version}"))
        {
            Console.WriteLine($"Does the cache still pay in {runtime.Key}? After each rung, from what cost of the work on it pays, in ns.");
            var table = WideTable.Create("cache", "instead of", "ABI", "mode", "costs ns", "pays", "marginal", "spoiled");
            foreach (var cache in runtime.GroupBy(row => (Name: $"{row.Workload} {row.Parameters}".Trim(), row.Recompute)))
                foreach (var way in cache.GroupBy(row => (row.Abi, row.Mode)).OrderBy(way => way.Key.Abi, StringComparer.Ordinal))
                    table.AddRow([.. new[]
                    {
                        cache.Key.Name, cache.Key.Recompute, way.Key.Abi, way.Key.Mode,
                        Number(way.Average(row => row.GainNs + row.PaysFromNs)),
                        Ends(With(BreakEven.Pays, way)), All(With(BreakEven.Marginal, way)), All(With(BreakEven.Spoiled, way)),
                    }.Select(Markup.Escape)]);
            WideTable.Write(table);
        }
    }

    private static List<BreakEvenRow> With(string verdict, IEnumerable<BreakEvenRow> cache) =>
        [.. cache.Where(row => row.Verdict == verdict).OrderBy(row => row.PaysFromNs)];

    /// <summary>The cheapest and the dearest.</summary>
    private static string Ends(List<BreakEvenRow> rows) => rows.Count < 3
        ? All(rows)
        : $"{rows.Count} rungs: {Text(rows[0])} … {Text(rows[^1])}";

    private static string All(List<BreakEvenRow> rows) => string.Join(", ", rows.Select(Text));

    private static string Text(BreakEvenRow row) => $"{row.Strategy} {Number(row.PaysFromNs)}";

    private static string Number(double ns) => ns.ToString(Math.Abs(ns) < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
