using Bench.Analysis;
using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>What becomes of the caches, in sentences.</summary>
internal static class CacheText
{
    /// <summary>How many caches a way spoils on each interpreter, and which. Empty where it was measured on none.</summary>
    public static string Survival(CacheAnswers caches, CacheWay way, ColumnList columns) => Sentences(
        way, columns, column =>
        {
            var all = caches.Of(column, way);
            if (all.Count == 0)
                return null;
            var (spoiled, marginal) = (Names(all, BreakEvenVerdict.Spoiled), Names(all, BreakEvenVerdict.Marginal));
            // A cache at two parameter points is one cache.
            var pays = all.GroupBy(cache => cache.Row.Workload)
                .Count(points => points.All(cache => cache.Row.Verdict == BreakEvenVerdict.Pays));
            return (spoiled.Count, marginal.Count) switch
            {
                (0, 0) when all.DistinctBy(cache => cache.Row.Workload).Count() == 1 => $"leaves `{all[0].Row.Workload}` its benefit",
                (0, 0) => $"spoils none of {Caches(all)}",
                (0, _) => $"spoils none of {Caches(all)}, but {Gain(marginal)}",
                _ => $"spoils {all.Where(cache => spoiled.Contains(cache.Cache)).DistinctBy(cache => cache.Row.Workload).Count()} of "
                    + $"{Caches(all)}, {List(spoiled)}{(marginal.Count > 0 ? $"; {Gain(marginal)}" : "")}; {pays} still "
                    + $"pay{(pays == 1 ? "s" : "")}",
            };
        });

    /// <summary>Of the caches that do not pay behind one way, those that pay behind the other.</summary>
    public static string Restoration(CacheAnswers caches, IReadOnlyList<CacheWay> from, CacheWay to, ColumnList columns) => Sentences(
        to, columns, column =>
        {
            var way = from.FirstOrDefault(way => caches.Of(column, way).Count > 0);
            if (way is null || caches.Of(column, to).Count == 0)
                return null;
            var lost = caches.Of(column, way).Where(cache => cache.Row.Verdict != BreakEvenVerdict.Pays).Select(cache => cache.Cache)
                .ToList();
            var known = lost.Where(cache => caches.Find(column, cache, to) is not null).ToList();
            var restored = known.Where(cache => caches.Find(column, cache, to)!.Verdict == BreakEvenVerdict.Pays).ToList();
            return known.Count == 0
                ? $"has nothing to restore: {way.Name} leaves {Caches(caches.Of(column, way))} their benefit"
                : restored.Count == known.Count ? $"restores the benefit of {List(restored)}"
                : restored.Count == 0 ? $"does not restore the benefit of {List(known)}"
                : $"restores the benefit of {List(restored)}, not of {List([.. known.Except(restored)])}";
        });

    /// <summary>Interpreters of which the same is to be said are told together.</summary>
    private static string Sentences(CacheWay of, ColumnList columns, Func<string, string?> say)
    {
        var parts =
            from column in columns.Names
            let said = say(column)
            where said is not null
            group column by said into alike
            select $"{columns.Subject(of.Name, alike)} {alike.Key}.";
        return string.Join(" ", parts);
    }

    private static List<string> Names(IReadOnlyList<(string Cache, Results.BreakEvenRow Row)> all, string verdict) =>
        [.. all.Where(cache => cache.Row.Verdict.StartsWith(verdict, StringComparison.Ordinal)).Select(cache => cache.Cache)];

    private static string Caches(IReadOnlyList<(string Cache, Results.BreakEvenRow Row)> all) =>
        NumberText.Counted(all.DistinctBy(cache => cache.Row.Workload).Count(), "cache");

    private static string Gain(List<string> caches) => $"{List(caches)} gain{(caches.Count == 1 ? "s" : "")} nothing";

    private static string List(IReadOnlyList<string> caches) => string.Join(", ", caches.Select(cache => $"`{cache}`"));
}
