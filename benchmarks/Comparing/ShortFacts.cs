using Bench.Comparison;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>In what the provenance of two sides differs: of facts that both have, what differs in them.</summary>
internal static class ShortFacts
{
    private const int MostFacts = 2;

    /// <summary>Characters of a fact beside another.</summary>
    private const int Longest = 44;

    /// <summary>What code was measured, which must not go unread.</summary>
    private static readonly string[] First = [ProvenanceDifference.KernelSource, ProvenanceDifference.Flags];

    /// <summary>Null where nothing is to be told.</summary>
    /// <param name="isWhole">All facts, whole: also of runtimes that only one side has.</param>
    public static Table? Of(ComparedPart part, bool isWhole)
    {
        // That machines differ is what they are compared for.
        var facts = part.Differences.Where(fact => fact.What != "machine").ToList();
        var shown = facts.Where(fact => isWhole || (fact.Before.Length > 0 && fact.After.Length > 0))
            .OrderByDescending(fact => fact.TakesMeaning).ThenByDescending(fact => First.Contains(fact.What)).ToList();
        var rows = shown.Take(isWhole ? shown.Count : MostFacts)
            .Select(fact => isWhole ? [fact.What, fact.Before, fact.After] : Short(fact)).ToList();
        var left = facts.Count - rows.Count;
        if (left > 0)
            rows.Add([$"… {NumberText.Whole(left)} more, --provenance", "", ""]);
        return rows.Count == 0 ? null : new Table([.. Column.Words("differs in", part.Before.Name, part.After.Name)], rows);
    }

    /// <summary>What a fact was and is: <c>flags: -O2 → -O0</c>.</summary>
    public static string Change(ProvenanceDifference fact) =>
        Short(fact) is [var what, var before, var after] ? $"{what}: {Known(before)} → {Known(after)}" : "";

    private static string Known(string fact) => fact.Length == 0 ? "not known" : fact;

    /// <summary>Without the words that both begin and end with.</summary>
    private static string[] Short(ProvenanceDifference fact)
    {
        string[] before = fact.Before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] after = fact.After.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var least = Math.Min(before.Length, after.Length);
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = before.Reverse().Zip(after.Reverse()).Take(least - first).TakeWhile(pair => pair.First == pair.Second).Count();
        // Short facts are read whole.
        return Math.Max(fact.Before.Length, fact.After.Length) <= Longest ? [Cut(fact.What), fact.Before, fact.After]
            : [Cut(fact.What), Cut(Between(before, first, last)), Cut(Between(after, first, last))];
    }

    private static string Between(string[] words, int first, int last) =>
        $"{(first > 0 ? "… " : "")}{string.Join(' ', words[first..^last])}{(last > 0 ? " …" : "")}";

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 1)]}…";
}
