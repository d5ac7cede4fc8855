using System.Globalization;
using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>How to read comparisons: what was compared, and what the verdicts mean.</summary>
internal sealed class ComparisonReading(ComparisonSettings settings, bool isAcross, IReadOnlyList<ComparisonResult> results)
{
    public const string IntervalsOnly =
        "Only intervals are known (summary.csv): slower and faster mean that they do not meet, case by case; compare run folders or "
            + "launches.csv for a test.";

    /// <summary>What the verdicts above mean: a sentence or two each.</summary>
    public IEnumerable<string> Lines()
    {
        if (results.Any(result => result.IntervalsOnly))
            yield break;
        if (isAcross)
            yield return "Between machines: times in cycles, each launch divided by its own clock; one cycle is one dependent integer "
                + "addition.";
        else if (results.Any(result => result.Cases.Any(compared => !compared.AtOneClock)))
            yield return Clock();
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{VerdictWord.Of(Verdict.Slower, isAcross)}, {VerdictWord.Of(Verdict.Faster, isAcross)}: by more than {settings.Threshold} "
                + $"and than two identical kernels ({results.Max(result => result.AaSpread) * 100:0.00} % at most), in one test of all "
                + $"cases.");
    }

    /// <summary>What hardly anybody has to know.</summary>
    public IEnumerable<string> Details()
    {
        if (results.Any(result => result.IntervalsOnly))
        {
            yield return IntervalsOnly;
            yield break;
        }
        if (!isAcross)
            yield return Clock();
        yield return "Times are medians over launches of the whole time; the difference is Hodges and Lehmann's, its per cent "
            + "are of the time before, and its interval is the case's own.";
        if (settings.Figure == Figure.Added
            && results.SelectMany(result => result.Cases).Count(compared => compared.Figure != Figure.Added) is > 0 and var whole)
            yield return $"{whole} cases are compared as a whole: some launch has no added_ns for them.";
        if (results.Any(result => result.Cases.Any(compared => compared.Figure == Figure.Added)))
            yield return "Differences are of the time above the no-op of the same rounds, where a case has one; no-ops are compared as a "
                + "whole.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Cases are judged by a max-T permutation test over launches, 5 % for all together; equivalent means less than "
                + $"{settings.Margin * 100:0.##} % apart (TOST, 5 %).");
    }

    /// <summary>At which clock times are.</summary>
    public string Clock() => results.SelectMany(result => result.Cases).Count(compared => !compared.AtOneClock) switch
    {
        0 => "Times are at one clock: each launch is divided by its own clock and multiplied by the median clock of both sides.",
        var count when count == results.Sum(result => result.Cases.Count) =>
            "Times are as measured (no clock is told, or flags differ): a core that ran slower looks like slower code.",
        var count => $"Times are at one clock, but {count} are as measured, as a launch tells no clock.",
    };
}
