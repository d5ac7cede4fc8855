namespace Bench.Comparison;

/// <summary>One side against another.</summary>
/// <param name="Before">What the first side is called.</param>
/// <param name="After">What the second is called.</param>
/// <param name="Unit"><c>ns</c> or <c>cycles</c>.</param>
/// <param name="Cases">Changes first, the largest first.</param>
/// <param name="OnlyBefore">Ids that the second side lacks.</param>
/// <param name="OnlyAfter">Ids that the first side lacks.</param>
/// <param name="WithoutCycles">How many cases were left out because a side has no clock for them.</param>
/// <param name="AaSpread">The widest A/A spread of both, as a fraction.</param>
/// <param name="IntervalsOnly">There were no launches to compare: verdicts rest on intervals that do not meet.</param>
public sealed record ComparisonResult(
    string Before, string After, string Unit, IReadOnlyList<CaseComparison> Cases,
    IReadOnlyList<string> OnlyBefore, IReadOnlyList<string> OnlyAfter, int WithoutCycles, double AaSpread, bool IntervalsOnly);
