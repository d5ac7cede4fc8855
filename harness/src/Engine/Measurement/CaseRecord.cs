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
            Launches = launches.Count,
            Rounds = launches.Select(row => row.Rounds).DefaultIfEmpty().Min(),
            Status = Trouble ?? (launches.Count > 0 ? "ok" : "failed: not measured, the run ended before"),
        }.With(FigureList.All.Select(figure => (figure, figure.Estimate(launches))))
            .With(FigureList.Instructions, Instructions is { } count ? new Interval(count, double.NaN, double.NaN) : null);
    }

    private static bool IsAbsent(string trouble) => trouble.StartsWith("absent", StringComparison.Ordinal);
}
