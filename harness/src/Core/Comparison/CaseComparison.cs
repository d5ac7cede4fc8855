using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>A case before and after.</summary>
/// <param name="Id">As in the run before.</param>
/// <param name="Figure">What the difference is of: <see cref="Figure.Ns"/> or <see cref="Figure.Added"/>.</param>
/// <param name="AtOneClock">Each launch was divided by its own clock; else times are as measured.</param>
/// <param name="Before">Median whole time over launches: nanoseconds, or cycles.</param>
/// <param name="After">The same, after.</param>
/// <param name="Difference">After less before, with its 95 % interval, in the same unit; without bounds where launches are too few.</param>
/// <param name="P">Family-wise p value of the difference; NaN where only intervals are known.</param>
/// <param name="Threshold">The practical threshold, in the same unit.</param>
public sealed record CaseComparison(
    string Id, Figure Figure, bool AtOneClock, double Before, double After, Interval Difference, double P, double Threshold,
    Verdict Verdict)
{
    /// <summary>The difference as a fraction of the time before.</summary>
    public Interval Relative => Difference.Map(difference => difference / Before);

    public bool IsChange => Verdict is Verdict.Slower or Verdict.Faster;
}
