using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bench.Results;
using Bench.Tables;

namespace Bench.Recording;

/// <summary>The folder of a run, <c>results/machine/utc time/</c>, filled as results arrive.</summary>
public sealed class RunFolder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string RawHead = "schema,run,launch,layout,round,case,n,ns\n";

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly AppendedFile launches;
    private readonly AppendedFile raw;
    private readonly bool keepsRaw;
    private bool isInLaunch;

    private RunFolder(string path, string machine, DateTimeOffset start, bool withRaw)
    {
        Path = path;
        Machine = machine;
        Run = System.IO.Path.GetFileName(path);
        Start = start;
        WriteJson(ProvenanceFile.Name, new { Schema = Schemas.Version, Run, Machine, Status = "incomplete", Start });
        launches = new AppendedFile(File("launches.csv"), compressed: false);
        launches.Append(CsvFormat.Text(Array.Empty<LaunchRow>(), head: true));
        keepsRaw = withRaw;
        raw = new AppendedFile(File("raw.csv.gz"), compressed: true);
        raw.Append(RawHead);
    }

    public string Path { get; }

    public string Machine { get; }

    /// <summary>Names the run in every row: machine and time.</summary>
    public string Run { get; }

    /// <summary>When the run began: the folder's name, to the second.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Never before <see cref="Start"/>, even if the clock is set back meanwhile.</summary>
    public DateTimeOffset Now => Start + Stopwatch.GetElapsedTime(began);

    /// <summary>With a run.json that says incomplete.</summary>
    /// <exception cref="BenchException">The folder cannot be made, or has no room.</exception>
    public static RunFolder Create(string results, string machine, DateTimeOffset start, bool withRaw)
    {
        var time = start.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = System.IO.Path.Combine(results, machine, time);
        try
        {
            for (var i = 2; Directory.Exists(path) || !TryClaim(path); i++)
                path = System.IO.Path.Combine(results, machine, FormattableString.Invariant($"{time}-{i}"));
            return new RunFolder(path, machine, start, withRaw);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(path);
            throw Refused(results, exception);
        }
    }

    /// <summary>A folder that results cannot be written to.</summary>
    public static BenchException Refused(string path, Exception cause) =>
        BenchException.At(path, cause, "choose another folder with --results");

    public void AppendLaunches(IReadOnlyList<LaunchRow> rows) => launches.Append(CsvFormat.Text(rows, head: false));

    /// <summary>Batches: kept until their launch is in launches.csv, and longer where wanted.</summary>
    public void AppendRaw(string rows)
    {
        isInLaunch = true;
        raw.Append(rows);
    }

    /// <summary>A launch is in launches.csv as a whole.</summary>
    public void EndLaunch()
    {
        isInLaunch = false;
        if (!keepsRaw)
            raw.Restart(RawHead);
    }

    /// <summary>Replaces summary.csv as a whole.</summary>
    public void WriteSummary(IEnumerable<SummaryRow> rows) => WholeFile.Write(File("summary.csv"), SummaryFile.Text(rows));

    /// <summary>Replaces a table made of the summary or the launches as a whole; one without rows is not written.</summary>
    public void WriteTable<T>(string file, IReadOnlyCollection<T> rows)
    {
        if (rows.Count > 0)
            WholeFile.Write(File(file), CsvFormat.Text(rows, head: true));
    }

    /// <summary>Replaces run.json as a whole.</summary>
    public void WriteProvenance(RunProvenance provenance) => WriteJson(ProvenanceFile.Name, provenance);

    /// <summary>Takes away the folder of a run that measured nothing, and the machine's if it has no other.</summary>
    public void Discard()
    {
        Dispose();
        Remove(Path);
    }

    public void Dispose()
    {
        launches.Dispose();
        raw.Dispose();
        // What broke off a launch, a full disk say, may have kept it out of launches.csv.
        if (!keepsRaw && !isInLaunch)
            System.IO.File.Delete(File("raw.csv.gz"));
    }

    /// <summary>False if a run that began at the same moment was faster: folders cannot be created exclusively, files can.</summary>
    private static bool TryClaim(string path)
    {
        var claim = System.IO.Path.Combine(path, "launches.csv");
        try
        {
            Directory.CreateDirectory(path);
            new FileStream(claim, FileMode.CreateNew).Dispose();
            return true;
        }
        catch (IOException) when (System.IO.File.Exists(claim))
        {
            return false;
        }
    }

    /// <summary>What of a run's folder is there, and the machine's if it has no other.</summary>
    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        var ofMachine = System.IO.Path.GetDirectoryName(path)!;
        if (Directory.Exists(ofMachine) && !Directory.EnumerateFileSystemEntries(ofMachine).Any())
            Directory.Delete(ofMachine);
    }

    private void WriteJson<T>(string name, T content) => WholeFile.Write(File(name), JsonSerializer.Serialize(content, Json) + "\n");

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
