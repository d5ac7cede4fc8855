using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>What a regression is: <c>slower</c>, <c>slower:5%</c>, <c>faster:0.5ns</c>.</summary>
public sealed record FailCondition(Verdict Verdict, PracticalThreshold Least)
{
    /// <exception cref="BenchException">It is none.</exception>
    public static FailCondition Parse(string text)
    {
        var parts = text.Split(':', 2);
        var verdict = parts[0] switch
        {
            "slower" => Verdict.Slower,
            "faster" => Verdict.Faster,
            _ => throw new BenchException($"--fail-on '{text}': write slower, slower:5% or slower:0.5ns, or faster"),
        };
        return new FailCondition(
            verdict, parts.Length == 1 ? PracticalThreshold.None : PracticalThreshold.Parse(parts[1], "--fail-on " + parts[0]));
    }

    public override string ToString() =>
        Verdict.ToString().ToLowerInvariant() + (Least == PracticalThreshold.None ? "" : $" by {Least} or more");

    public bool IsMetBy(CaseComparison compared) => IsMetBy(compared.Verdict, compared.Before, compared.Difference);

    public bool IsMetBy(HistoryStep step) =>
        IsMetBy(step.Difference.Value > 0 ? Verdict.Slower : Verdict.Faster, step.Before, step.Difference);

    /// <summary>Whether the case's interval shows that it is not what is asked for.</summary>
    public bool IsExcludedBy(CaseComparison compared) =>
        (Verdict == Verdict.Slower ? compared.Difference.High : -compared.Difference.Low)
            < Math.Max(compared.Threshold, Least.Nanoseconds(compared.Before, 0));

    private bool IsMetBy(Verdict verdict, double before, Interval difference) =>
        verdict == Verdict && Math.Abs(difference.Value) >= Least.Nanoseconds(before, 0);
}
