using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Whether three or more machines agree on a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Cycles">Median over launches by machine, with its 95 % interval; null where a machine lacks the case, or launches for an interval.</param>
/// <param name="Effects">Of the logarithms of cycles.</param>
/// <param name="P">That such scatter comes from measuring alone, after Holm's correction over all cases.</param>
/// <param name="Disagree">Beyond chance and beyond the threshold.</param>
public sealed record MachineAgreement(string Id, IReadOnlyList<Interval?> Cycles, RandomEffects Effects, double P, bool Disagree)
{
    // Medians of times that move in whole cycles can have a spread of nothing; a clock reading has not.
    private const double LeastError = 0.001;

    /// <summary>Cases that at least two machines have, the greatest spread first.</summary>
    public static IReadOnlyList<MachineAgreement> Of(IReadOnlyList<MeasuredRun> machines, PracticalThreshold threshold)
    {
        var found = machines.SelectMany(machine => machine.Cases.Keys).Distinct()
            .Select(id => (id, cycles: machines.Select(machine => machine.Cases.TryGetValue(id, out var measured) ? CyclesOf(measured) : null).ToArray()))
            .Where(entry => entry.cycles.Count(interval => interval is not null) >= 2)
            .Select(entry => (entry.id, entry.cycles, effects: Combine(entry.cycles.OfType<Interval>())))
            .OrderBy(entry => entry.effects.P).ToList();
        var agreements = new List<MachineAgreement>();
        var p = 0.0;
        for (var i = 0; i < found.Count; i++)
        {
            // S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
            p = Math.Min(1, Math.Max(p, found[i].effects.P * (found.Count - i)));
            var typical = Math.Exp(found[i].effects.Mean);
            var differs = found[i].effects.Tau * typical > threshold.Nanoseconds(typical, 0);
            agreements.Add(new MachineAgreement(found[i].id, found[i].cycles, found[i].effects, p, p <= 0.05 && differs));
        }
        return [.. agreements.OrderByDescending(agreement => agreement.Disagree).ThenByDescending(agreement => agreement.Effects.Tau)];
    }

    private static RandomEffects Combine(IEnumerable<Interval> cycles)
    {
        var logs = cycles.Select(interval => interval.Map(Math.Log)).ToList();
        // A 95 % interval is about four standard errors wide.
        return RandomEffects.Of(
            [.. logs.Select(interval => interval.Value)],
            [.. logs.Select(interval => Math.Max(LeastError, (interval.High - interval.Low) / (2 * 1.96)))]);
    }

    private static Interval? CyclesOf(MeasuredCase measured)
    {
        if (!measured.HasInterval)
            return null;
        if (measured.Summary is { } summary)
            return measured.SummaryCycles is { } cycles ? summary.Map(ns => ns * cycles / summary.Value) : null;
        var values = measured.Launches.Where(launch => launch.ClockNs > 0).Select(launch => (double)launch.Ns / launch.ClockNs).ToList();
        return values.Count == 0 ? null : SignTestInterval.Median(values);
    }
}
