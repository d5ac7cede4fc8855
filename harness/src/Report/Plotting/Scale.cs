using Bench.Analysis;
using Bench.Plotting.Model;
using Bench.Statistics;

namespace Bench.Plotting;

/// <summary>Where values lie on an axis, and its ticks.</summary>
internal sealed class Scale
{
    /// <summary>Below this, a signed logarithmic axis is all but linear; in the axis's unit.</summary>
    private const double Linear = 0.5;

    private readonly AxisScale kind;
    private readonly double from;
    private readonly double to;
    private readonly bool isCount;

    /// <param name="values">All that must lie within; ends of intervals too.</param>
    private Scale(AxisScale kind, IEnumerable<double> values)
    {
        this.kind = kind;
        var usable = values.Where(value => double.IsFinite(value) && (kind != AxisScale.Logarithmic || value > 0)).ToList();
        isCount = usable.All(double.IsInteger);
        var (least, most) = usable.Count == 0 ? (1, 10) : (usable.Min(), usable.Max());
        (from, to) = (Bend(least), Bend(most));
        var margin = Math.Max((to - from) * 0.04, kind == AxisScale.Linear ? Math.Max(1e-9, Math.Abs(to) * 0.02) : 0.08);
        (from, to) = (from - margin, to + margin);
        // A measure of cost or time begins at zero unless it goes below.
        if (least >= 0 && kind != AxisScale.Logarithmic)
            from = kind == AxisScale.Linear ? 0 : Math.Min(0, from);
    }

    public static Scale Of(DotPlot plot) => new(plot.Axis.Scale, plot.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.Dots)
        .Where(dot => dot.Value is not null)
        .SelectMany(dot => dot.Points.Concat(Ends(dot.Value!.Value)))
        .Concat(Marked(plot.Line)));

    public static Scale Of(CachePlot plot) => new(plot.Axis.Scale, plot.Panels.SelectMany(panel => panel.Rows)
        .SelectMany(row => row.Ways
            .SelectMany(way => way.Verdict == BreakEvenVerdict.Pays ? [way.PaysFrom.Value] : Ends(way.PaysFrom)).Append(row.Work))
        .Append(0));

    public static Scale OfX(LinePlot plot) => new(plot.X.Scale, Points(plot).Select(point => point.X));

    public static Scale OfY(LinePlot plot) => new(plot.Y.Scale, Points(plot).SelectMany(point => Ends(point.Y)).Concat(Marked(plot.Line)));

    /// <summary>From 0 to 1; values outside stop at the ends.</summary>
    public double Map(double value) => Math.Clamp((Bend(value) - from) / (to - from), 0, 1);

    /// <summary>Round values within the axis.</summary>
    public IReadOnlyList<double> Ticks(int most)
    {
        IReadOnlyList<IReadOnlyList<double>> choices = kind switch
        {
            AxisScale.Linear => [Steps()],
            AxisScale.Logarithmic => [Decades(-4, 1, 2, 3, 5, 7), Decades(-4, 1, 2, 5), Decades(-4, 1, 3), Decades(-4, 1)],
            _ => [Signed(Decades(-1, 1, 2, 5)), Signed(Decades(0, 1, 2, 5)), Signed(Decades(0, 1, 3)), Signed(Decades(0, 1))],
        };
        var shown = choices.Select(Within).ToList();
        return shown.FirstOrDefault(ticks => ticks.Count <= most && AreApart(ticks, 0.8 / most)) ?? Thin(shown[^1], most);
    }

    private static IEnumerable<(double X, Interval Y)> Points(LinePlot plot) =>
        plot.Panels.SelectMany(panel => panel.Lines).SelectMany(line => line.Points);

    private static double[] Ends(Interval value) => [value.Value, value.Low, value.High];

    private static double[] Marked(double? line) => line is { } value ? [value] : [];

    private List<double> Within(IReadOnlyList<double> ticks) =>
        [.. ticks.Where(tick => Bend(tick) >= from && Bend(tick) <= to)];

    /// <summary>Whether there is room for a number at each.</summary>
    private bool AreApart(List<double> ticks, double least) =>
        ticks.Zip(ticks.Skip(1), (one, next) => Map(next) - Map(one)).All(apart => apart >= least);

    private IReadOnlyList<double> Steps()
    {
        var rough = (to - from) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        if (isCount)
            step = Math.Max(1, step);
        var first = Math.Ceiling(from / step);
        return [.. Enumerable.Range(0, 20).Select(i => (first + i) * step)];
    }

    private static double[] Decades(int first, params int[] digits) =>
        [.. Enumerable.Range(first, 9 - first).SelectMany(power => digits.Select(digit => digit * Math.Pow(10, power)))];

    private static double[] Signed(double[] values) => [.. values.Reverse().Select(value => -value), 0, .. values];

    /// <summary>Every second, third, … one, so that zero stays if it is there.</summary>
    private static IReadOnlyList<double> Thin(List<double> ticks, int most)
    {
        var step = (ticks.Count + most - 1) / most;
        var zero = Math.Max(0, ticks.IndexOf(0));
        return [.. ticks.Where((_, i) => (i - zero) % step == 0)];
    }

    private double Bend(double value) => kind switch
    {
        AxisScale.Linear => value,
        AxisScale.Logarithmic => Math.Log10(Math.Max(value, 1e-6)),
        _ => Math.Sign(value) * Math.Log10(1 + Math.Abs(value) / Linear),
    };
}
