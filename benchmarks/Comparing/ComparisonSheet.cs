using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>A comparison as rows: few columns for people, all of them for machines.</summary>
internal static class ComparisonSheet
{
    public static Sheet ForPeople(ComparisonResult result, IEnumerable<CaseComparison> cases)
    {
        var unit = result.Unit;
        var sheet = new Sheet("case", $"{unit} before", $"{unit} after", $"difference {unit}", "difference %", "95 % interval", "verdict");
        var names = new ShortNames(result.Cases.Select(compared => compared.Id));
        foreach (var compared in cases)
            sheet.Add(
                names.Of(compared.Id), Figures.Short(compared.Before), Figures.Short(compared.After),
                Figures.Signed(compared.Difference.Value), Figures.Percent(compared.Relative.Value), Figures.PercentInterval(compared.Relative),
                compared.Verdict.ToString().ToLowerInvariant());
        return sheet;
    }

    public static Sheet ForMachines(IEnumerable<(ComparisonResult Result, IEnumerable<CaseComparison> Cases)> results)
    {
        var sheet = new Sheet(
            "before", "after", "case", "figure", "unit", "value_before", "value_after", "difference", "difference_low", "difference_high",
            "relative", "relative_low", "relative_high", "p", "threshold", "verdict");
        foreach (var (result, cases) in results)
            foreach (var c in cases)
                sheet.Add(
                    [
                        result.Before, result.After, c.Id, c.Figure.ToString().ToLowerInvariant(), result.Unit,
                        .. new[]
                        {
                            c.Before, c.After, c.Difference.Value, c.Difference.Low, c.Difference.High,
                            c.Relative.Value, c.Relative.Low, c.Relative.High, c.P, c.Threshold,
                        }.Select(Figures.Exact),
                        c.Verdict.ToString().ToLowerInvariant(),
                    ]);
        return sheet;
    }
}
