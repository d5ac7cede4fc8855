using Bench.Cli.Display;
using Bench.Reporting.Findings;
using Spectre.Console;

namespace Bench.Cli.Jobs;

/// <summary>The answer to the notes' sentence that an indirection "may spoil the caching benefit altogether", cache by
/// cache: a row for each, a column for each way that the notes ask about. All others are in breakeven.csv.</summary>
public static class BreakEvenTable
{
    private const int MostWays = 4;

    public static void Show(CacheAnswers caches)
    {
        var ways = caches.Ways(MostWays);
        foreach (var column in caches.Columns)
        {
            var shown = ways.Where(way => caches.Of(column, way).Count > 0).ToList();
            if (shown.Count == 0)
                continue;
            Console.WriteLine($"Does the cache still pay on {column}? A cache pays from that cost of the work on, in ns, in whole calls.");
            var table = WideTable.Create(["cache", "work costs", .. shown.Select(way => Markup.Escape(way.Name))]);
            foreach (var cache in caches.Caches.Where(cache => caches.Work(column, cache) is not null))
                table.AddRow([.. new[] { cache, NumberText.Digits(caches.Work(column, cache)!.Value) }
                    .Concat(shown.Select(way => caches.Find(column, cache, way) is { } row
                        ? $"{CacheAnswers.Verdict(row)} from {NumberText.Digits(row.PaysFromNs)}" : "-")).Select(Markup.Escape)]);
            WideTable.Write(table);
        }
    }
}
