namespace Bench.Results;

/// <summary>Reads runs back from folders and files, plain or packed.</summary>
public static class RunFiles
{
    /// <summary>The readers, by a column that tells their file from others.</summary>
    private static readonly (string Mark, Func<CsvInput, List<RunData>> Read)[] Readers =
        [("ns_median", LaunchFile.Read), ("ns_low", SummaryFile.Read), ("round", RawFile.Read)];

    /// <summary>The files that a path stands for: that file under any name, of a run's folder the first that has rows, or
    /// those of all runs in a folder of runs, which may be none.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="names">What is looked for in a run, the most telling first.</param>
    /// <exception cref="BenchException">It is not there.</exception>
    public static IReadOnlyList<string> Of(string path, params IReadOnlyList<string> names)
    {
        if (path.Length == 0)
            throw new BenchException("a run has an empty name: is a variable not set?");
        if (Path.GetFileName(path) == ProvenanceFile.Name)
            path = Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path]
                : throw new BenchException($"{path}: no such file or folder: name the folder of a run, results/machine/time");
        var files = names.Select(name => ResultFile.In(path, name)).OfType<string>().ToList();
        // A run that was killed in its first launch has batches only.
        return files.Count > 0 ? [files.FirstOrDefault(HasRows) ?? files[0]]
            : [.. ResultFile.RunsBelow(path, names).SelectMany(run => Of(run, names))];
    }

    /// <summary>Runs with their summaries.</summary>
    /// <param name="path">A run's folder, its summary.csv, or a folder of runs: the newest of each machine is meant.</param>
    /// <param name="tell">Gets a sentence where others are passed over.</param>
    /// <exception cref="BenchException">One line: file, line, what is wrong, what to do.</exception>
    public static IReadOnlyList<RunData> Shown(string path, Action<string>? tell = null)
    {
        var runs = Of(path, ResultFile.Summary).GroupBy(MachineOf).Select(files => Newest(files.Key, [.. files], tell)).SelectMany(Read)
            .ToList();
        if (runs.Find(run => !run.IsSummary) is { } other)
            throw new BenchException($"{other.Source}: this is no summary.csv: bench compare reads it, or name the run's folder");
        return runs.Count > 0
            ? runs
            : throw new BenchException(
                Of(path, ResultFile.Launches, ResultFile.Raw).Count == 0
                ? $"{path}: no summary.csv in this folder: name the folder of a run, results/machine/time"
                : $"{path}: no summary.csv in this folder, which has a run's figures: bring it back; bench compare reads what is there");
    }

    /// <summary>All runs of all paths, in their order, each from the file that tells most; files are read side by side.</summary>
    /// <param name="paths">Run folders, folders with one run, launches.csv, summary.csv or raw.csv.</param>
    /// <param name="skip">Hears why a path is left out; without it that ends the reading.</param>
    /// <exception cref="BenchException">One line: the file, the line in it, what is wrong and what to do.</exception>
    public static IReadOnlyList<RunData> Compared(IReadOnlyList<string> paths, Action<BenchException>? skip = null)
    {
        var read = new IReadOnlyList<RunData>[paths.Count];
        var errors = new BenchException?[paths.Count];
        Parallel.For(0, paths.Count, i =>
        {
            try
            {
                read[i] = Compared(paths[i]);
            }
            catch (BenchException exception)
            {
                (read[i], errors[i]) = ([], exception);
            }
        });
        foreach (var error in errors.OfType<BenchException>())
            (skip ?? (first => throw new BenchException(first.Message, first)))(error);
        return [.. read.SelectMany(runs => runs)];
    }

    /// <summary>The run of that name, made if it is new.</summary>
    internal static RunData RunIn(List<RunData> runs, CsvInput csv, ReadOnlySpan<char> machine, ReadOnlySpan<char> name)
    {
        // Rows of a run stand together, nearly always.
        for (var i = runs.Count - 1; i >= 0; i--)
            if (name.SequenceEqual(runs[i].Name) && machine.SequenceEqual(runs[i].Machine))
                return runs[i];
        runs.Add(new RunData(name.ToString(), machine.ToString(), csv.Path));
        return runs[^1];
    }

    private static IReadOnlyList<RunData> Compared(string path) => Of(path, ResultFile.Launches, ResultFile.Summary, ResultFile.Raw) switch
    {
        [] => throw new BenchException($"{path}: no launches.csv, summary.csv or raw.csv.gz in this folder"),
        [var file] => Read(file) is var runs && runs.Any(run => run.Cases.Count > 0) ? runs : throw NothingIn(file),
        { Count: var count } files => throw new BenchException(
            $"{path}: no run, but {count} of them: name one, such as {Path.GetDirectoryName(files[0])}"),
    };

    private static IReadOnlyList<RunData> Read(string file)
    {
        using var csv = new CsvInput(file);
        var runs = (ReaderOf(csv) ?? throw new BenchException(
            $"{file} line 1: no column 'ns_median', 'ns_low' or 'round': this is no launches.csv, summary.csv or raw.csv of bench"))(csv);
        if (runs.Count == 0)
            throw NothingIn(file);
        var provenance = ProvenanceFile.In(Path.GetDirectoryName(file)!);
        var owner = provenance?.Text("run");
        if (owner is not null && runs is [var alone] && alone.Name != owner && ResultFile.IsName(Path.GetFileName(file)))
            throw new BenchException(
                $"{file}: holds run {alone.Name}, but run.json beside it is of {owner}: bring together what belongs together");
        return [.. runs.Select(run => provenance is null || (owner ?? run.Name) != run.Name ? run
            : run with { Provenance = provenance, Machine = provenance.Text("machine") ?? run.Machine })];
    }

    /// <summary>The folder that a machine's runs lie in, which are named by their times.</summary>
    private static string MachineOf(string file) => Path.GetDirectoryName(Path.GetDirectoryName(file)) ?? "";

    private static string Newest(string machine, IReadOnlyList<string> files, Action<string>? tell)
    {
        if (files.Count > 1)
            tell?.Invoke(FormattableString.Invariant(
                $"{machine} has {files.Count} runs: {Path.GetDirectoryName(files[^1])}, the newest, is meant; ")
                + $"name another, or {machine}/* for all");
        return files[^1];
    }

    private static BenchException NothingIn(string file) =>
        new($"{file}: no measured case in it: the run was interrupted, or the file was cut off");

    private static Func<CsvInput, List<RunData>>? ReaderOf(CsvInput csv) => Readers.FirstOrDefault(reader => csv.Has(reader.Mark)).Read;

    private static bool HasRows(string file)
    {
        using var csv = new CsvInput(file);
        // What is no file of bench is to be told, not passed over.
        return ReaderOf(csv) is null || csv.Read();
    }
}
