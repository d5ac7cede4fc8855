using System.Globalization;
using Bench.Reporting.Findings;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>The answer to the notes' sentence that an indirection "may spoil the caching benefit altogether", cache by
/// cache: a row for each, a column for each way that the notes ask about. All others are in breakeven.csv.</summary>
public static class BreakEvenTable
{
    private const int MostWays = 4;

    /// <summary>A table for each runtime, as it is printed.</summary>
    public static IEnumerable<string> Of(CacheAnswers caches)
    {
        var ways = caches.Ways(MostWays);
        foreach (var column in caches.Columns)
        {
            var shown = ways.Where(way => caches.Of(column, way).Count > 0).ToList();
            if (shown.Count == 0)
                continue;
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            text.WriteLine($"Does the cache still pay on {column}? Work done again, ns above doing nothing:");
            new Table(
                [.. Column.Words("cache"), .. Column.Numbers("work costs"), .. Column.Words(shown.Select(way => way.Name))],
                [.. caches.Caches.Where(cache => caches.Work(column, cache) is not null).Select(cache => (object?[])
                [
                    cache, caches.Work(column, cache),
                    .. shown.Select(way => caches.Find(column, cache, way) is { } row
                        ? CacheAnswers.Verdict(row) : "-"),
                ])]).Write(text, TableFormat.Table);
            yield return text.ToString();
        }
    }
}
