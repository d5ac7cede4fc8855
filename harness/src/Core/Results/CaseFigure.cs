using Bench.Statistics;

namespace Bench.Results;

/// <summary>A figure of a case: what it is called wherever it is shown, and how it is made of a case's launches.</summary>
/// <param name="Name">As <c>--columns</c> and <c>--figure</c> know it, and as the CSV and JSON of show call it.</param>
/// <param name="Head">As tables head it, with its unit.</param>
/// <param name="Columns">In summary.csv: the value and, where an interval is kept, its low and high end.</param>
/// <param name="Legend">What it is, in a phrase.</param>
/// <param name="Estimate">Of the case's launches; null where they have no such figure. The ends are NaN where no interval is kept.</param>
public sealed record CaseFigure(
    string Name, string Head, IReadOnlyList<string> Columns, string Legend, Func<IReadOnlyList<LaunchRow>, Interval?> Estimate)
{
    /// <summary>Shown without being asked for.</summary>
    public bool IsUsual { get; init; } = true;

    /// <summary>A time, which is above zero; else a difference or a ratio of times.</summary>
    public bool IsTime { get; init; }

    public bool HasInterval => Columns.Count > 1;
}
