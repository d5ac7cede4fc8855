using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>A row of summary.csv: a case. Times are nanoseconds an operation, medians over launches with the
/// ends of their 95 % sign-test intervals.</summary>
public sealed record SummaryRow
{
    [Name("schema")] public int Schema { get; init; } = Schemas.Version;
    [Name("run")] public required string Run { get; init; }
    [Name("machine")] public required string Machine { get; init; }
    [Name("runtime")] public required string Runtime { get; init; }
    [Name("version")] public required string Version { get; init; }
    [Name("abi")] public required string Abi { get; init; }
    [Name("suite")] public required string Suite { get; init; }
    [Name("workload")] public required string Workload { get; init; }
    [Name("strategy")] public required string Strategy { get; init; }
    [Name("parameters")] public required string Parameters { get; init; }
    [Name("mode")] public required string Mode { get; init; }
    [Name("ns")] public double? Ns { get; init; }
    [Name("ns_low")] public double? NsLow { get; init; }
    [Name("ns_high")] public double? NsHigh { get; init; }
    [Name("ns_min")] public double? NsMin { get; init; }

    /// <summary>Against the no-op of the same shape: the price of the access.</summary>
    [Name("added_ns")] public double? AddedNs { get; init; }
    [Name("added_low")] public double? AddedLow { get; init; }
    [Name("added_high")] public double? AddedHigh { get; init; }

    /// <summary>Against the C API's reference strategy: the price of migrating.</summary>
    [Name("move_ns")] public double? MoveNs { get; init; }
    [Name("move_low")] public double? MoveLow { get; init; }
    [Name("move_high")] public double? MoveHigh { get; init; }

    /// <summary>To the reference; call and python modes only.</summary>
    [Name("ratio")] public double? Ratio { get; init; }
    [Name("ratio_low")] public double? RatioLow { get; init; }
    [Name("ratio_high")] public double? RatioHigh { get; init; }

    /// <summary>In additions of the clock chain: the unit that travels between machines.</summary>
    [Name("cycles")] public double? Cycles { get; init; }

    /// <summary>Instructions an operation, by callgrind; empty unless asked for.</summary>
    [Name("instructions")] public double? Instructions { get; init; }
    [Name("launches")] public required int Launches { get; init; }

    /// <summary>Quiet rounds of the launch that had the fewest.</summary>
    [Name("rounds")] public required int Rounds { get; init; }

    /// <summary><c>ok</c>, <c>absent: why</c> or <c>failed: why</c>.</summary>
    [Name("status")] public required string Status { get; init; }

    /// <summary><c>runtime version/abi/suite/workload/strategy/parameters/mode</c>.</summary>
    [Ignore] public string Id => string.Join('/', $"{Runtime} {Version}", Abi, Suite, Workload, Strategy, Parameters, Mode);

    /// <summary>What no run can have measured; null if all is well.</summary>
    [Ignore]
    public string? Fault =>
        Ns <= 0 || NsLow <= 0 || NsMin <= 0 || Cycles <= 0 ? "a time is not above zero"
        : !IsInterval(Ns, NsLow, NsHigh) ? "ns does not lie between ns_low and ns_high"
        : !IsInterval(AddedNs, AddedLow, AddedHigh) ? "added_ns does not lie between added_low and added_high"
        : !IsInterval(MoveNs, MoveLow, MoveHigh) ? "move_ns does not lie between move_low and move_high"
        : !IsInterval(Ratio, RatioLow, RatioHigh) ? "ratio does not lie between ratio_low and ratio_high"
        : null;

    private static bool IsInterval(double? value, double? low, double? high) => value is null || (low <= value && value <= high);
}
