using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>What is known of a case so far: its launches, and what went wrong.</summary>
public sealed class CaseRecord(Case measured)
{
    private readonly List<LaunchRow> launches = [];

    public Case Case { get; } = measured;

    public IReadOnlyList<LaunchRow> Launches => launches;

    /// <summary><c>absent: why</c> or <c>failed: why</c>; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>It should have been measured and was not, or not in all launches.</summary>
    public bool HasFailed => Trouble is null ? launches.Count == 0 : !IsAbsent(Trouble);

    /// <summary>Instructions an operation, if they were counted.</summary>
    public double? Instructions { get; set; }

    public void Add(LaunchRow launch) => launches.Add(launch);

    /// <summary>The first trouble stays: later ones usually follow from it. But what the runtime does not have cannot
    /// have failed: a worker that dies takes the absent cases of its block along.</summary>
    public void Report(string trouble)
    {
        if (Trouble is null || (IsAbsent(trouble) && !IsAbsent(Trouble)))
            Trouble = trouble;
    }

    public SummaryRow Summarise(string run, string machine)
    {
        var ns = Estimate(row => row.NsMedian);
        var added = Estimate(row => row.AddedNs);
        var move = Estimate(row => row.MoveNs);
        var ratio = Estimate(row => row.LogRatio)?.Map(Math.Exp);
        return new SummaryRow
        {
            Run = run,
            Machine = machine,
            Runtime = Case.Runtime,
            Version = Case.Version,
            Abi = Case.Abi,
            Suite = Case.Kernel.Suite,
            Workload = Case.Kernel.Workload,
            Strategy = Case.Kernel.Strategy,
            Parameters = Case.Parameters,
            Mode = Catalogue.ModeNames.Name(Case.Mode),
            Ns = ns?.Value,
            NsLow = ns?.Low,
            NsHigh = ns?.High,
            NsMin = launches.Count == 0 ? null : launches.Min(row => row.NsMin),
            AddedNs = added?.Value,
            AddedLow = added?.Low,
            AddedHigh = added?.High,
            MoveNs = move?.Value,
            MoveLow = move?.Low,
            MoveHigh = move?.High,
            Ratio = ratio?.Value,
            RatioLow = ratio?.Low,
            RatioHigh = ratio?.High,
            Cycles = Estimate(row => row.NsMedian / row.ClockNs)?.Value,
            Instructions = Instructions,
            Launches = launches.Count,
            Rounds = launches.Select(row => row.Rounds).DefaultIfEmpty().Min(),
            Status = Trouble ?? (launches.Count > 0 ? "ok" : "failed: not measured, the run ended before"),
        };
    }

    private static bool IsAbsent(string trouble) => trouble.StartsWith("absent", StringComparison.Ordinal);

    private Interval? Estimate(Func<LaunchRow, double?> figure)
    {
        var values = launches.Select(figure).OfType<double>().ToList();
        return values.Count == 0 ? null : SignTestInterval.Median(values);
    }
}
