using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bench.Catalogue;

namespace Bench.Results;

/// <summary>A run read back from a file; what lies beside that is read when first asked for.</summary>
/// <param name="Name">The run's own name, its UTC time.</param>
/// <param name="Machine">A given name or a hash.</param>
/// <param name="Source">The file it was read from, as the user wrote it.</param>
public sealed record RunData(string Name, string Machine, string Source)
{
    private const string BreakEvenFile = "breakeven.csv";
    private const string FitFile = "fits.csv";

    public string Label => $"{Machine}/{Name}";

    /// <summary>It was read from summary.csv, not from launches or batches.</summary>
    public bool IsSummary { get; init; }

    /// <summary>What is compared, by id: cases that were measured, with their launches where the file tells them.</summary>
    public Dictionary<string, CaseTimes> Cases
    {
        get => field ??= IsSummary
            ? Summary.Where(row => row.Status.IsOk).Select(row => new CaseTimes(row.Id, row)).ToDictionary(times => times.Id)
            : [];
        init;
    }

    /// <summary>The second of each two identical kernels, which tell how noisy the run was, whichever cases are chosen.</summary>
    public IEnumerable<CaseTimes> Twins
    {
        get => field ?? Cases.Values.Where(times => times.Id.Contains(Kernel.SecondTwin, StringComparison.Ordinal));
        init;
    }

    /// <summary>Hashes of kernel source, flags, compiler and interpreter build.</summary>
    public SortedSet<string> Builds { get; } = new(StringComparer.Ordinal);

    /// <summary>run.json, where there is one of this run.</summary>
    public JsonObject? Provenance { get; init; }

    /// <summary>summary.csv.</summary>
    public IReadOnlyList<SummaryRow> Summary
    {
        get => field ??= Beside(ResultFile.Summary, SummaryFile.Read)?.Summary ?? [];
        init;
    }

    /// <summary>breakeven.csv; empty where the run has none.</summary>
    public IReadOnlyList<BreakEvenRow> BreakEven
    {
        get => field ??= Beside<BreakEvenRow>(BreakEvenFile, row => row.Run, row => row.Name);
        init;
    }

    /// <summary>fits.csv; empty where the run has none.</summary>
    public IReadOnlyList<FitRow> Fits
    {
        get => field ??= Beside<FitRow>(FitFile, row => row.Run, row => row.Name);
        init;
    }

    /// <summary>projection.csv; empty where the run has none.</summary>
    public IReadOnlyList<ProjectionRow> Projection
    {
        get => field ??= Beside<ProjectionRow>("projection.csv", row => row.Run, row => row.Name);
        init;
    }

    /// <summary>Its runtimes that have another name in a comparison over releases: of <c>cpython 3.11.7</c>, <c>cpython 3.11</c>.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = new Dictionary<string, string>();

    /// <summary>Those of the cases that are compared, as they were measured.</summary>
    public IReadOnlyList<string> Runtimes => [.. Cases.Values.Select(times => CaseId.Parse(times.Id).Runtime).Distinct()];

    /// <summary>A case that was to be measured has failed.</summary>
    public bool HasFailed => Summary.Any(row => row.Status.HasFailed);

    /// <summary>Names of the files that are not there.</summary>
    public IEnumerable<string> Missing => new[] { BreakEvenFile, FitFile, ProvenanceFile.Name, ResultFile.Launches }
        .Where(name => ResultFile.In(Folder, name) is null);

    /// <summary>When it began; null if that is not known.</summary>
    public DateTimeOffset? Start =>
        DateTimeOffset.TryParse(Provenance?.Text("start"), CultureInfo.InvariantCulture, out var start) ? start : null;

    /// <summary>Why it is not whole; null if it is, or if nothing is known of it.</summary>
    public string? Trouble =>
        Provenance?.Trouble() ?? (!IsSummary && Provenance?["launches"] is JsonValue value && value.TryGetValue<int>(out var planned)
            // In a complete run all cases have all launches.
            && Cases.Values.Select(times => times.Launches.Count).DefaultIfEmpty(0).Min() is var held && held < planned
            ? FormattableString.Invariant($"cut off, with {held} of {planned} launches of some case") : null);

    /// <summary>What its figures are to be read with; null for a whole run, and where nothing is known.</summary>
    public string? Warning => Provenance?.Trouble() is { } trouble
        ? $"{Label}: this run is {trouble}: cases are missing, or have fewer launches than {Provenance["precision"]} precision"
        : null;

    /// <summary>What in its rows is to be known to their reader, a sentence each.</summary>
    public IEnumerable<string> Remarks => (Unread is null ? Array.Empty<string>() : [Unread]).Concat(RowRemarks.Of(
        Label, IsSummary ? [.. Summary.Select(row => row.Name)] : [.. Cases.Keys.Select(CaseId.Parse)],
        IsSummary ? [.. Summary.Where(row => row is { Status.HasFailed: true, Ns: not null })] : []));

    /// <summary>Which columns of its file were not read; null if all were.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether its figures can be shown.</summary>
    public bool HasSummary => IsSummary || ResultFile.In(Folder, ResultFile.Summary) is not null;

    private string Folder => Path.GetDirectoryName(Source)!;

    private Dictionary<string, CaseTimes> Launched =>
        field ??= IsSummary ? Beside(ResultFile.Launches, LaunchFile.Read)?.Cases ?? [] : Cases;

    /// <summary>The case of that id, made if it is new.</summary>
    public CaseTimes Case(ReadOnlySpan<char> id)
    {
        var lookup = Cases.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(id, out var known))
            return known;
        var made = new CaseTimes(id.ToString());
        Cases.Add(made.Id, made);
        return made;
    }

    /// <summary>To compare only those that are wanted; the run's noise and what it answers stay.</summary>
    public RunData Only(Predicate<CaseId> wants) => this with
    {
        Twins = [.. Twins],
        Cases = Cases.Values.Where(times => wants(CaseId.Parse(times.Id))).ToDictionary(times => times.Id),
    };

    /// <summary>The launches of a case, from launches.csv where it was read from summary.csv.</summary>
    public IReadOnlyList<LaunchTimes> LaunchesOf(string id) => Launched.GetValueOrDefault(id)?.Launches ?? [];

    /// <summary>To compare over releases: cases go by other names of their runtimes, though each knows what it was measured as.</summary>
    public RunData Named(IReadOnlyDictionary<string, string> lines) => this with
    {
        Lines = lines,
        Twins = [.. Twins],
        Cases = Cases.Values.Select(times => (times, Name: CaseId.Parse(times.Id)))
            .ToDictionary(entry => (entry.Name with { Runtime = LineIn(lines, entry.Name.Runtime) }).ToString(), entry => entry.times),
    };

    /// <summary>What a runtime is called where it is compared.</summary>
    public string LineOf(string runtime) => LineIn(Lines, runtime);

    /// <summary>Of one machine: of its name, and not known to be of other hardware.</summary>
    public bool SharesMachine(RunData other) => Machine == other.Machine && Hardware.Difference(this, other) is null;

    private static string LineIn(IReadOnlyDictionary<string, string> lines, string runtime) => lines.GetValueOrDefault(runtime, runtime);

    // What is read later does not make it another run.
    public bool Equals(RunData? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private RunData? Beside(string name, Func<CsvInput, List<RunData>> read)
    {
        if (ResultFile.In(Folder, name) is not { } path)
            return null;
        using var csv = new CsvInput(path);
        return read(csv).Find(run => run.Name == Name);
    }

    private List<T> Beside<T>(string name, Func<T, string> run, Func<T, CaseId> id)
        where T : class
    {
        if (ResultFile.In(Folder, name) is not { } path)
            return [];
        var runtimes = Summary.Select(row => row.Name.Runtime).ToHashSet();
        var rows = RowReader.Read<T>(path).Where(row => run(row) == Name).ToList();
        return rows.Find(row => !runtimes.Contains(id(row).Runtime)) is { } stray
            ? throw new BenchException(
                $"{Source}: no row of {id(stray).Runtime}, which {name} beside it has: it was cut off, or is of another run")
            : rows;
    }
}
