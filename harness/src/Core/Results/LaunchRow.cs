using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of launches.csv: a case in a launch. Times are nanoseconds an operation, medians over rounds.</summary>
public sealed record LaunchRow
{
    [Name("schema")] public int Schema { get; init; } = Schemas.Version;
    [Name("run")] public required string Run { get; init; }
    [Name("machine")] public required string Machine { get; init; }

    /// <summary>Hash of kernel source, flags, compiler and interpreter build.</summary>
    [Name("build")] public required string Build { get; init; }
    [Name("case")] public required string Case { get; init; }
    [Name("launch")] public required int Launch { get; init; }

    /// <summary>The seed of its first layout.</summary>
    [Name("layout")] public required int Layout { get; init; }

    /// <summary>Operations in a batch.</summary>
    [Name("n")] public required long N { get; init; }
    [Name("rounds")] public required int Rounds { get; init; }
    [Name("ns_median")] public required double NsMedian { get; init; }
    [Name("ns_min")] public required double NsMin { get; init; }
    [Name("ns_q1")] public required double NsQ1 { get; init; }
    [Name("ns_q3")] public required double NsQ3 { get; init; }

    /// <summary>Against the no-op of the same round; empty where there is none.</summary>
    [Name("added_ns")] public required double? AddedNs { get; init; }

    /// <summary>Against the reference of the same round.</summary>
    [Name("move_ns")] public required double? MoveNs { get; init; }

    /// <summary>Natural logarithm of the ratio to the reference of the same round.</summary>
    [Name("log_ratio")] public required double? LogRatio { get; init; }

    /// <summary>One addition of the clock chain, in this block; empty if that failed.</summary>
    [Name("clock_ns")] public required double? ClockNs { get; init; }

    /// <summary>The call that does nothing, in this block; empty if that failed.</summary>
    [Name("noargs_ns")] public required double? NoargsNs { get; init; }
}
