using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>What is known of a case so far: its launches, and what went wrong.</summary>
public sealed class CaseRecord(Case measured)
{
    private readonly List<LaunchRow> launches = [];

    public Case Case { get; } = measured;

    public IReadOnlyList<LaunchRow> Launches => launches;

    public CaseStatus Status { get; private set; }

    /// <summary>It should have been measured and was not, or not in all launches.</summary>
    public bool HasFailed => Status.IsOk ? launches.Count == 0 : Status.HasFailed;

    /// <summary>Instructions an operation, if they were counted.</summary>
    public double? Instructions { get; set; }

    public void Add(LaunchRow launch) => launches.Add(launch);

    /// <summary>The first trouble stays: later ones usually follow from it. But what the runtime does not have cannot
    /// have failed: a worker that dies takes the absent cases of its block along.</summary>
    public void Report(CaseStatus trouble)
    {
        if (Status.IsOk || (trouble.IsAbsent && !Status.IsAbsent))
            Status = trouble;
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
            Status = Status.IsOk && launches.Count == 0 ? CaseStatus.Failed("not measured, the run ended before") : Status,
        }.With(FigureList.All.Select(figure => (figure, figure.Estimate(launches))))
            .With(FigureList.Instructions, Instructions is { } count ? Interval.Point(count) : null);
    }
}
