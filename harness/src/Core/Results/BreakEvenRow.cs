using Bench.Statistics;
using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>
/// A row of breakeven.csv: a cache behind a rung of the ladder, against one way to do without it. Times are nanoseconds
/// an operation, medians over launches; the gain has the ends of its 95 % sign-test interval.
/// </summary>
public sealed record BreakEvenRow
{
    public int Schema { get; init; } = Schemas.Version;
    public required string Run { get; init; }
    public required string Runtime { get; init; }
    public required string Version { get; init; }
    public required string Abi { get; init; }
    public required string Workload { get; init; }
    public required string Strategy { get; init; }
    public required string Parameters { get; init; }
    public required string Mode { get; init; }

    /// <summary>The strategy that does the work each time; <c>small_block</c> has three.</summary>
    public required string Recompute { get; init; }

    /// <summary>The whole operation when the work is done each time.</summary>
    public required double RecomputeNs { get; init; }

    /// <summary>The whole operation with the cache behind this rung.</summary>
    public required double CachedNs { get; init; }

    /// <summary>Recompute less cached, in the same rounds; each above its own no-op where they are called differently.</summary>
    public required double GainNs { get; init; }
    public double GainLow { get; init; }
    public double GainHigh { get; init; }

    /// <summary>
    /// What the work must cost, above a no-op of the same shape, for the gain to be zero: cached less its no-op. Work
    /// that costs w gains w − pays_from_ns behind this rung.
    /// </summary>
    public required double PaysFromNs { get; init; }

    /// <summary><c>pays</c> if the gain's interval lies above the margin, <c>spoiled</c> if it lies below its negative,
    /// else <c>marginal</c>; the margin is the run's A/A spread, at least 0.1 ns.</summary>
    public string Verdict { get; init; } = "";

    [Ignore] public Interval Gain => new(GainNs, GainLow, GainHigh);

    /// <summary>The work alone, without the call around it: what it gains behind a rung and what the rung costs.</summary>
    [Ignore] public double Work => GainNs + PaysFromNs;

    /// <summary>The case, whose suite the file does not tell.</summary>
    [Ignore] public CaseId Name => new(RuntimeName.Of(Runtime, Version), Abi, "", Workload, Strategy, Parameters, Mode);
}
