namespace Bench.Results;

/// <summary>A row of launches.csv: a case in a launch. Times are nanoseconds an operation, medians over rounds.</summary>
public sealed record LaunchRow
{
    public int Schema { get; init; } = Schemas.Version;
    public required string Run { get; init; }
    public required string Machine { get; init; }

    /// <summary>Hash of kernel source, flags, compiler and interpreter build.</summary>
    public required string Build { get; init; }
    public required string Case { get; init; }
    public required int Launch { get; init; }

    /// <summary>The seed of its first layout.</summary>
    public required int Layout { get; init; }

    /// <summary>Operations in a batch.</summary>
    public required long N { get; init; }
    public required int Rounds { get; init; }
    public required double NsMedian { get; init; }
    public required double NsMin { get; init; }
    public required double NsQ1 { get; init; }
    public required double NsQ3 { get; init; }

    /// <summary>Against the no-op of the same round; empty where there is none.</summary>
    public required double? AddedNs { get; init; }

    /// <summary>Against the reference of the same round.</summary>
    public required double? MoveNs { get; init; }

    /// <summary>Natural logarithm of the ratio to the reference of the same round.</summary>
    public required double? LogRatio { get; init; }

    /// <summary>One addition of the clock chain, in this block; empty if that failed.</summary>
    public required double? ClockNs { get; init; }

    /// <summary>The call that does nothing, in this block; empty if that failed.</summary>
    public required double? NoargsNs { get; init; }
}
