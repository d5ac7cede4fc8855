using System.Text.Json.Nodes;

namespace Bench.Results;

/// <summary>A run read back: the summary, and what lies beside it.</summary>
/// <param name="Run">Its name, the UTC time.</param>
/// <param name="Machine">A given name or a hash.</param>
/// <param name="Cases">summary.csv.</param>
/// <param name="BreakEven">breakeven.csv; empty where the run has none.</param>
/// <param name="Fits">fits.csv; empty where the run has none.</param>
/// <param name="Provenance">run.json.</param>
/// <param name="Missing">Names of the files that are not there.</param>
public sealed record RunData(
    string Run, string Machine, IReadOnlyList<SummaryRow> Cases, IReadOnlyList<BreakEvenRow> BreakEven,
    IReadOnlyList<FitRow> Fits, JsonObject? Provenance, IReadOnlyList<string> Missing)
{
    /// <summary>What its figures are to be read with; null for a whole run, and where nothing is known.</summary>
    public string? Warning => Provenance?.Trouble() is { } trouble
        ? $"{Machine}/{Run}: this run is {trouble}: cases are missing, or have fewer launches than {Provenance["precision"]} precision"
        : null;

    private Lazy<ILookup<string, LaunchRow>> launches = new(Array.Empty<LaunchRow>().ToLookup(row => row.Case));

    /// <summary>launches.csv by case, read when first asked for.</summary>
    public ILookup<string, LaunchRow> Launches => launches.Value;

    /// <param name="path">A run's folder, its summary.csv, or a folder of runs.</param>
    /// <exception cref="BenchException">One line: file, line, what is wrong, what to do.</exception>
    public static IReadOnlyList<RunData> Read(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path)
                ? ReadFile(path)
                : throw new BenchException($"{path}: no such file or folder: name the folder of a run, results/machine/time");
        if (ResultFile.In(path, ResultFile.Summary) is { } summary)
            return ReadFile(summary);
        var runs = ResultFile.RunsBelow(path, ResultFile.Summary);
        return runs.Count > 0
            ? [.. runs.SelectMany(Read)]
            : throw new BenchException(
                ResultFile.RunsBelow(path, ResultFile.Launches).Count == 0 && ResultFile.In(path, ResultFile.Launches) is null
                ? $"{path}: no summary.csv in this folder: name the folder of a run, results/machine/time"
                : $"{path}: no summary.csv, as the run was killed in its first launch: bench compare reads what it measured");
    }

    private static IReadOnlyList<RunData> ReadFile(string file)
    {
        using (var csv = new CsvInput(file))
            if (csv.Has("ns_median"))
                throw new BenchException($"{file}: this is launches.csv, which bench compare reads: name the run's folder");
        var cases = ReadCases(file);
        if (cases.Count == 0)
            throw new BenchException($"{file}: no case in it: the run was interrupted before its first launch ended");
        var folder = Path.GetDirectoryName(file)!;
        var missing = new List<string>();
        var breakEven = Optional<BreakEvenRow>(folder, "breakeven.csv", missing);
        var fits = Optional<FitRow>(folder, "fits.csv", missing);
        if (breakEven.Select(row => (row.Runtime, row.Version)).Concat(fits.Select(row => (row.Runtime, row.Version)))
            .Except(cases.Select(row => (row.Runtime, row.Version))).ToList() is [var (runtime, version), ..])
            throw new BenchException(
                $"{file}: no row of {runtime} {version}, which breakeven.csv or fits.csv beside it have: it was cut off, or is of "
                    + "another run");
        var provenance = ProvenanceFile.In(folder);
        if (provenance is null)
            missing.Add(ProvenanceFile.Name);
        var launchFile = ResultFile.In(folder, ResultFile.Launches);
        if (launchFile is null)
            missing.Add(ResultFile.Launches);
        // Files of several runs put together are one summary.csv too.
        return
        [
            .. from run in cases.GroupBy(row => (row.Run, row.Machine))
               let runtimes = run.Select(row => (row.Runtime, row.Version)).ToHashSet()
               select new RunData(
                   run.Key.Run, run.Key.Machine, [.. run],
                   [.. breakEven.Where(row => row.Run == run.Key.Run && runtimes.Contains((row.Runtime, row.Version)))],
                   [.. fits.Where(row => row.Run == run.Key.Run && runtimes.Contains((row.Runtime, row.Version)))], provenance, missing)
               {
                   launches = new(() => (launchFile is null ? [] : RowReader.Read<LaunchRow>(launchFile))
                       .Where(row => row.Run == run.Key.Run).ToLookup(row => row.Case)),
               },
        ];
    }

    private static IReadOnlyList<SummaryRow> ReadCases(string file)
    {
        var seen = new HashSet<(string, string, string)>();
        return SummaryFile.Read(file, row => row.Fault
            ?? (seen.Add((row.Run, row.Machine, row.Id)) ? null : $"case {row.Id} is there twice in run {row.Run}: remove one row"));
    }

    private static IReadOnlyList<T> Optional<T>(string folder, string name, List<string> missing)
        where T : class
    {
        if (ResultFile.In(folder, name) is { } path)
            return RowReader.Read<T>(path);
        missing.Add(name);
        return [];
    }
}
