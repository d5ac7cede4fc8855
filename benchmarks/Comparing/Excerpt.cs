using Bench.Reporting.Writers;

namespace Bench.Cli.Comparing;

/// <summary>The first of a list, and how many more there are.</summary>
/// <param name="IsWhole">Nothing is left out.</param>
/// <param name="Rest">Where what is left out is to be had.</param>
internal sealed record Excerpt(bool IsWhole, string Rest = "--all")
{
    /// <summary>The first, as many as take no more than <paramref name="lines"/> on a console, then how many were left out.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> items, int lines, int most = int.MaxValue)
    {
        var shown = IsWhole ? items.Count : items.Take(most).TakeWhile(item => (lines -= PlainWriter.LinesOf(item)) >= 0).Count();
        return shown == items.Count ? items : [.. items.Take(shown), More(items.Count - shown)];
    }

    public string More(int count) => $"… {NumberText.Whole(count)} more, {Rest}";
}
