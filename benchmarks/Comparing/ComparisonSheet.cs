using Bench.Comparison;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>A comparison as rows: few columns for people, all of them for machines.</summary>
internal static class ComparisonSheet
{
    private static readonly Column[] Columns =
    [
        .. Column.Words("case", "figure", "unit"),
        .. Column.Numbers("time_before", "time_after"),
        new("difference", "difference", ColumnKind.Estimate),
        new("relative", "relative", ColumnKind.Estimate),
        .. Column.Numbers("p", "threshold"),
        .. Column.Words("verdict"),
    ];

    public static Table ForPeople(ComparedPart part, IEnumerable<CaseComparison> cases)
    {
        var (result, before, after) = (part.Result, part.Before.Name, part.After.Name);
        var names = new ShortNames(result.Cases.Select(compared => compared.Id));
        return new Table(
            [
                .. Column.Words("case"),
                .. Column.Numbers($"{result.Unit} {before}", $"{result.Unit} {after}", $"difference {result.Unit}", "difference %"),
                .. Column.Words("95 % interval", "verdict"),
            ],
            cases.Select(compared => (object?[])
            [
                names.Of(compared.Id), compared.Before, compared.After,
                NumberText.SignedDigits(compared.Difference.Value), NumberText.SignedPercent(compared.Relative.Value),
                double.IsFinite(compared.Relative.Low) ? NumberText.SignedEnds(compared.Relative.Map(fraction => 100 * fraction))
                : "too few launches",
                VerdictWord.Of(compared.Verdict, part.IsAcross),
            ]));
    }

    /// <summary>A comparison's cases.</summary>
    public static Table ForMachines(ComparisonResult result, IEnumerable<CaseComparison> cases) =>
        new(Columns, cases.Select(compared => RowOf(result, compared)));

    /// <summary>The cases of all comparisons, with what was compared.</summary>
    public static Table ForMachines(IEnumerable<(ComparisonResult Result, IEnumerable<CaseComparison> Cases)> parts) => new(
        [.. Column.Words("before", "after"), .. Columns],
        from part in parts
        from compared in part.Cases
        select (object?[])[part.Result.Before, part.Result.After, .. RowOf(part.Result, compared)]);

    private static object?[] RowOf(ComparisonResult result, CaseComparison compared) =>
    [
        compared.Id, compared.Figure.ToString().ToLowerInvariant(), result.Unit, compared.Before, compared.After,
        compared.Difference, compared.Relative, compared.P, compared.Threshold, compared.Verdict.ToString().ToLowerInvariant(),
    ];
}
