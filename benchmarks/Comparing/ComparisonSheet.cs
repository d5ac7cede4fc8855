using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>A comparison as rows: few columns for people, all of them for machines.</summary>
internal static class ComparisonSheet
{
    public static Sheet ForPeople(ComparisonResult result, IEnumerable<CaseComparison> cases)
    {
        var names = new ShortNames(result.Cases.Select(compared => compared.Id));
        return new Sheet(
            ["case", $"{result.Unit} before", $"{result.Unit} after", $"difference {result.Unit}", "difference %", "95 % interval", "verdict"],
            cases.Select(compared => new[]
            {
                names.Of(compared.Id), Figures.Short(compared.Before), Figures.Short(compared.After),
                Figures.Signed(compared.Difference.Value), Figures.Percent(compared.Relative.Value), Figures.PercentInterval(compared.Relative),
                compared.Verdict.ToString().ToLowerInvariant(),
            }));
    }

    public static Sheet ForMachines(IEnumerable<(ComparisonResult Result, IEnumerable<CaseComparison> Cases)> results) => new(
        [
            "before", "after", "case", "figure", "unit", "time_before", "time_after", "difference", "difference_low", "difference_high",
            "relative", "relative_low", "relative_high", "p", "threshold", "verdict",
        ],
        from part in results
        from c in part.Cases
        select (string[])
        [
            part.Result.Before, part.Result.After, c.Id, c.Figure.ToString().ToLowerInvariant(), part.Result.Unit,
            .. new[]
            {
                c.Before, c.After, c.Difference.Value, c.Difference.Low, c.Difference.High,
                c.Relative.Value, c.Relative.Low, c.Relative.High, c.P, c.Threshold,
            }.Select(Figures.Exact),
            c.Verdict.ToString().ToLowerInvariant(),
        ]);
}
