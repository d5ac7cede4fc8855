using Bench.Statistics;

namespace Bench.Results;

/// <summary>All figures of a case, in the order of summary.csv: its columns, tables, and what show and BenchmarkDotNet
/// print are made of this list. Times are nanoseconds an operation.</summary>
public static class FigureList
{
    public static CaseFigure Ns { get; } = new(
        "ns", "ns", ["ns", "ns_low", "ns_high"],
        "Nanoseconds an operation: median over launches [95 % sign-test interval]", Median(row => row.NsMedian))
    { IsTime = true };

    public static CaseFigure Min { get; } = new(
        "min", "min ns", ["ns_min"], "Of the fastest batch",
        launches => launches.Count == 0 ? null : Interval.Point(launches.Min(row => row.NsMin)))
    { IsTime = true, IsUsual = false };

    public static CaseFigure Added { get; } = new(
        "added", "added ns", ["added_ns", "added_low", "added_high"],
        "Above the no-op of the same shape in the same rounds: the price of the access", Median(row => row.AddedNs));

    public static CaseFigure Move { get; } = new(
        "move", "move ns", ["move_ns", "move_low", "move_high"],
        "Above the C API's reference strategy in the same rounds: the price of migrating", Median(row => row.MoveNs));

    public static CaseFigure Ratio { get; } = new(
        "ratio", "ratio", ["ratio", "ratio_low", "ratio_high"],
        "To the reference strategy; whole calls only", launches => Median(row => row.LogRatio)(launches)?.Map(Math.Exp));

    /// <summary>The unit that travels between machines.</summary>
    public static CaseFigure Cycles { get; } = new(
        "cycles", "cycles", ["cycles"],
        "In dependent integer additions on this machine", PointOf(row => row.NsMedian / row.ClockNs))
    { IsTime = true };

    /// <summary>No launch has it: callgrind counts it, when asked for.</summary>
    public static CaseFigure Instructions { get; } = new(
        "instructions", "instructions", ["instructions"], "Instructions an operation, by callgrind", _ => null)
    { IsUsual = false };

    public static IReadOnlyList<CaseFigure> All { get; } = [Ns, Min, Added, Move, Ratio, Cycles, Instructions];

    /// <summary>Those that are shown without being asked for.</summary>
    public static IReadOnlyList<CaseFigure> Usual { get; } = [.. All.Where(figure => figure.IsUsual)];

    /// <summary>The usual ones first.</summary>
    public static IReadOnlyList<CaseFigure> Shown { get; } = [.. Usual, .. All.Except(Usual)];

    private static Func<IReadOnlyList<LaunchRow>, Interval?> Median(Func<LaunchRow, double?> figure) => launches =>
        launches.Select(figure).OfType<double>().ToList() is { Count: > 0 } values ? SignTestInterval.Median(values) : null;

    private static Func<IReadOnlyList<LaunchRow>, Interval?> PointOf(Func<LaunchRow, double?> figure) =>
        launches => Median(figure)(launches) is { } estimate ? Interval.Point(estimate.Value) : null;
}
