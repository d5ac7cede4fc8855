using System.Collections.Immutable;
using Bench.Catalogue;
using Bench.Statistics;

namespace Bench.Results;

/// <summary>A row of summary.csv: a case. Times are nanoseconds an operation, medians over launches with the
/// ends of their 95 % sign-test intervals.</summary>
public sealed record SummaryRow
{
    // By place in the list: a case has most figures or none.
    private ImmutableArray<Interval?> figures = [.. FigureList.All.Select(_ => (Interval?)null)];

    public required string Run { get; init; }
    public required string Machine { get; init; }
    public required string Runtime { get; init; }
    public required string Version { get; init; }
    public required string Abi { get; init; }
    public required string Suite { get; init; }
    public required string Workload { get; init; }
    public required string Strategy { get; init; }
    public required string Parameters { get; init; }
    public required string Mode { get; init; }

    /// <summary>0 where an old file does not tell.</summary>
    public required int Launches { get; init; }

    /// <summary>Quiet rounds of the launch that had the fewest.</summary>
    public required int Rounds { get; init; }

    public required CaseStatus Status { get; init; }

    /// <summary>The run that it was read from; null while that is still measured.</summary>
    public RunData? Source { get; init; }

    /// <summary>What is side by side: runtime and version, and the machine where there are several.</summary>
    public string Column { get; init; } = "";

    /// <summary>Its line in the catalogue; null for a kernel that the catalogue no longer has.</summary>
    public Kernel? Kernel { get; init; }

    public CaseId Name => new(RuntimeName.Of(Runtime, Version), Abi, Suite, Workload, Strategy, Parameters, Mode);

    /// <summary>The name as it stands in files.</summary>
    public string Id => Name.ToString();

    public ParameterPoint Point => new(Parameters);

    public string Rung => Kernel?.Rung ?? "-";

    public bool HasRung => Rung is not ("-" or "");

    public bool IsNoop => Kernel is { IsNoop: true };

    /// <summary>No release offers it.</summary>
    public bool IsPrototype => Kernel is { IsPrototype: true };

    /// <summary>A release offers it, in public functions, and a migration does not give it up.</summary>
    public bool IsAdvisable => Kernel is { IsPrototype: false } kernel && !kernel.IsGivenUp(Abi) && !IsPrivate;

    /// <summary>It takes a function that is private in this version of CPython.</summary>
    public bool IsPrivate => Kernel?.Private switch
    {
        null or "" => false,
        "yes" => true,
        var until => VersionOrder.Instance.Compare(Version, until.Split(' ')[1]) < 0,
    };

    /// <summary>Against which the price of migrating is told.</summary>
    public bool IsReference => Reference == Strategy && Abi == Abis.CApi;

    /// <summary>The strategy that <see cref="Move"/> is above; empty where there is none.</summary>
    public string Reference => Kernel?.ReferenceIn(ModeNames.Find(Mode)) ?? "";

    public bool IsRecompute => Kernel is { IsRecompute: true };

    /// <summary>Why there are no figures; null if there are.</summary>
    public string? Absent => Ns is not null ? null : Status.IsAbsent ? Status.Why : Status.ToString();

    public Interval? Ns => this[FigureList.Ns];

    public Interval? Added => this[FigureList.Added];

    public Interval? Move => this[FigureList.Move];

    public Interval? Ratio => this[FigureList.Ratio];

    public double? Cycles => this[FigureList.Cycles]?.Value;

    /// <summary>Null where the case has no such figure.</summary>
    public Interval? this[CaseFigure figure] => figures[PlaceOf(figure)];

    /// <summary>In nanoseconds, or in additions of the clock chain; null where that is not known.</summary>
    public Interval? Time(bool inCycles) =>
        !inCycles ? Ns : Ns is { } whole && Cycles is { } cycles ? whole.Map(ns => ns * cycles / whole.Value) : null;

    public SummaryRow With(CaseFigure figure, Interval? estimate) => With([(figure, estimate)]);

    public SummaryRow With(IEnumerable<(CaseFigure Figure, Interval? Estimate)> estimates)
    {
        var filled = figures.ToBuilder();
        foreach (var (figure, estimate) in estimates)
            filled[PlaceOf(figure)] = estimate;
        return this with { figures = filled.ToImmutable() };
    }

    private static int PlaceOf(CaseFigure figure)
    {
        for (var i = 0; i < FigureList.All.Count; i++)
            if (ReferenceEquals(FigureList.All[i], figure))
                return i;
        throw new ArgumentException($"no figure {figure.Name} in the list");
    }
}
