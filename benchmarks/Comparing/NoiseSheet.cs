using Bench.Comparison;
using Bench.Measurement;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>What a study of noise says of each precision.</summary>
internal static class NoiseSheet
{
    public static Table Of(NoiseStudy study) => new(
        [.. Column.Words("precision"), .. Column.Numbers("launches", "finds a slowdown of", "false alarms")],
        [.. Precision.All.Select(precision => new[]
        {
            precision.Name,
            FormattableString.Invariant($"{precision.Launches}"),
            study.Resolves(precision.Launches) is { } difference ? FormattableString.Invariant($"{difference * 100:0.#} %")
            : "not even 50 %",
            FormattableString.Invariant($"{study.FalseAlarms(precision.Launches) * 100:0} %"),
        })]);

    /// <summary>How to read it.</summary>
    public const string Reading =
        "Simulated comparisons of 100 cases, with launches drawn from this run: the slowdown of one case that is found 9 times in 10, "
        + "and how many comparisons of identical runs call any case slower or faster.";
}
