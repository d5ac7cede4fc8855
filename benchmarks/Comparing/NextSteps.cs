using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>What to do after a comparison, as commands that can be typed.</summary>
internal static class NextSteps
{
    public static IEnumerable<string> Of(
        CompareRequest request, IReadOnlyList<ComparedPart> parts, IReadOnlyList<ChangeGroup> changes, bool isWhole)
    {
        var cases = parts.SelectMany(part => part.Result.Cases).ToList();
        var runs = parts.SelectMany(part => new[] { part.Before.Run, part.After.Run }).ToList();
        if (parts.Any(part => part.Result.IntervalsOnly))
            yield return ComparisonReading.IntervalsOnly;
        else if (cases.Count(compared => compared.Verdict == Verdict.Inconclusive) is > 0 and var open)
            yield return $"{NumberText.Counted(open, "case")} {(open == 1 ? "is" : "are")} inconclusive: more launches would tell "
                + "(`bench run --precision high --workload NAME`, `bench doctor --noise`)";
        if (changes.Count > 0 && runs.TrueForAll(run => run.HasSummary))
            yield return $"The largest in figures: `bench show {string.Join(' ', request.Paths.Select(Quoted))} --workload "
                + $"{changes[0].Largest.Workload} --by {request.By ?? (runs[0].Machine == runs[1].Machine ? "run" : "machine")}"
                + $"{(parts[0].IsAcross ? " --figure cycles" : "")}`";
        if (!isWhole)
            yield return "Every case: `--all`; as a page with a plot: `--report FILE.html`";
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;
}
