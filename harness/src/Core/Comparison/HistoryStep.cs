using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>A step in a case's history.</summary>
/// <param name="Id">The case.</param>
/// <param name="LastBefore">The last run before the step that has the case.</param>
/// <param name="Run">The first run after the step.</param>
/// <param name="Before">Median of the runs since the step before: cycles.</param>
/// <param name="After">Median of the runs until the next step.</param>
/// <param name="Difference">After less before, with its 95 % interval.</param>
/// <param name="P">Of any such step in any case, if nothing had changed.</param>
public sealed record HistoryStep(string Id, string LastBefore, string Run, double Before, double After, Interval Difference, double P)
{
    public double Relative => Difference.Value / Before;
}
