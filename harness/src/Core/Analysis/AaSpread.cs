using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Analysis;

/// <summary>
/// The A/A spread: how far two copies of one kernel were apart in a run, by runtime, suite and mode. It is the end of the
/// interval of their difference, taken within rounds, that is further from no difference; of several runs, the widest.
/// </summary>
public sealed class AaSpread
{
    /// <summary>Nanoseconds: no smaller difference is believed, however well twins agree.</summary>
    public const double Least = 0.1;

    private readonly Dictionary<(string Runtime, string Suite, string Mode), (double Ns, double Relative)> spreads = [];

    /// <param name="rows">Of one run or of several; those of twins count.</param>
    public AaSpread(IEnumerable<SummaryRow> rows)
        : this(rows.Select(row => (row.Name, row.Move, row.Ns?.Value)))
    {
    }

    private AaSpread(IEnumerable<(CaseId Name, Interval? Move, double? Ns)> cases)
    {
        foreach (var (name, move, ns) in cases)
            if (name is { Workload: Kernel.Twins, Strategy: Kernel.SecondTwin } && move is { } difference && ns is { } time)
                Add(name, difference, time);
    }

    /// <summary>The widest of all, as a fraction of the time.</summary>
    public double Widest => spreads.Values.Select(spread => spread.Relative).DefaultIfEmpty(0).Max();

    public static AaSpread OfRuns(IEnumerable<RunData> runs) => new(
        runs.SelectMany(run => run.Twins).Select(times => (CaseId.Parse(times.Id), times.Move, times.IntervalOf(inCycles: false)?.Value)));

    /// <summary>The end that is further from no difference.</summary>
    public static double Of(Interval difference) => Math.Max(Math.Abs(difference.Low), Math.Abs(difference.High));

    /// <summary>Nanoseconds; null where no twins were measured.</summary>
    public double? Nanoseconds(CaseId of) => spreads.TryGetValue(Key(of), out var spread) ? spread.Ns : null;

    /// <summary>As a fraction of the twins' time; null where none were measured.</summary>
    public double? Relative(CaseId of) => spreads.TryGetValue(Key(of), out var spread) ? spread.Relative : null;

    /// <summary>Nanoseconds: no smaller difference is believed there.</summary>
    public double Noise(CaseId of) => Math.Max(Nanoseconds(of) ?? 0, Least);

    private void Add(CaseId twin, Interval move, double ns)
    {
        var (known, apart) = (spreads.GetValueOrDefault(Key(twin)), Of(move));
        spreads[Key(twin)] = (Math.Max(known.Ns, apart), Math.Max(known.Relative, apart / ns));
    }

    /// <summary>Controls speak for the suite in whose time they were measured.</summary>
    private static (string Runtime, string Suite, string Mode) Key(CaseId of) =>
        (of.Runtime, of.Suite == Kernel.ControlSuite ? new ParameterPoint(of.Parameters).Value(ParameterPoint.Suite) ?? ""
            : of.Suite, of.Mode);
}
