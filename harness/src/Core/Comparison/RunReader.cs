using Bench.Results;

namespace Bench.Comparison;

/// <summary>Reads runs back from folders and files.</summary>
public static class RunReader
{
    /// <summary>Columns that tell the files of bench from others.</summary>
    private static readonly string[] Marks = ["ns_median", "ns_low", "round"];

    /// <summary>The most telling first.</summary>
    private static readonly string[] Names = [ResultFile.Launches, ResultFile.Summary, ResultFile.Raw];

    /// <summary>All runs of all paths, in their order; files are read side by side.</summary>
    /// <param name="paths">Run folders, folders with one run, launches.csv, summary.csv or raw.csv, plain or gzip, under any name.</param>
    /// <exception cref="BenchException">One line: the file, the line in it, what is wrong and what to do.</exception>
    public static IReadOnlyList<MeasuredRun> Read(IReadOnlyList<string> paths)
    {
        var read = new IReadOnlyCollection<MeasuredRun>[paths.Count];
        var errors = new BenchException?[paths.Count];
        Parallel.For(0, paths.Count, i =>
        {
            try
            {
                read[i] = Read(paths[i]);
            }
            catch (BenchException exception)
            {
                errors[i] = exception;
            }
        });
        if (errors.FirstOrDefault(error => error is not null) is { } first)
            throw new BenchException(first.Message, first);
        return [.. read.SelectMany(runs => runs)];
    }

    private static IReadOnlyCollection<MeasuredRun> Read(string path)
    {
        if (path.Length == 0)
            throw new BenchException("a run has an empty name: is a variable not set?");
        var file = Directory.Exists(path) ? ResultsIn(path) : path;
        if (Path.GetFileName(file) == ProvenanceFile.Name)
            file = ResultsIn(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");
        using var csv = new CsvInput(file);
        var runs = new RunSet(file, isSummary: csv.Has("ns_low"));
        if (csv.Has("ns_median"))
            LaunchReader.Read(csv, runs);
        else if (csv.Has("ns_low"))
            SummaryReader.Read(csv, runs);
        else if (csv.Has("round"))
            RawReader.Read(csv, runs);
        else
            throw new BenchException(
                $"{file} line 1: no column 'ns_median', 'ns_low' or 'round': this is no launches.csv, summary.csv or raw.csv of bench");
        if (runs.Runs.All(run => run.Cases.Count == 0))
            throw new BenchException($"{file}: no measured case in it: the run was interrupted, or the file was cut off");
        var provenance = ProvenanceFile.In(Path.GetDirectoryName(file)!);
        if (provenance?.Text("run") is { } owner && runs.Runs is [var alone] && alone.Name != owner
            && Names.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)))
            throw new BenchException(
                $"{file}: holds run {alone.Name}, but run.json beside it is of {owner}: bring together what belongs together");
        return [.. runs.Runs.Select(run =>
            provenance?.Text("run") == run.Name ? run with { Provenance = provenance, Machine = provenance!.Text("machine") ?? run.Machine }
            : run)];
    }

    private static string ResultsIn(string folder)
    {
        var files = Names.Select(name => ResultFile.In(folder, name)).OfType<string>().ToList();
        if (files.Count > 0)
            // A run that was killed in its first launch has batches only.
            return files.FirstOrDefault(HasRows) ?? files[0];
        return ResultFile.RunsBelow(folder, Names) switch
        {
            [] => throw new BenchException($"{folder}: no launches.csv, summary.csv or raw.csv.gz in this folder"),
            [var only] => ResultsIn(only),
            { Count: var count } runs =>
                throw new BenchException($"{folder}: no run, but {count} of them: name one, such as {runs[0]}, or use --history"),
        };
    }

    private static bool HasRows(string file)
    {
        using var csv = new CsvInput(file);
        // What is no file of bench is to be told, not passed over.
        return !Marks.Any(csv.Has) || csv.Read();
    }
}
