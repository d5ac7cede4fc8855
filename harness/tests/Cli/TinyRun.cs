using System.IO.Compression;
using System.Text.Json;

namespace Bench.Tests.Cli;

/// <summary>A run of a few blocks on python3, and what it leaves behind.</summary>
internal sealed class TinyRun : IDisposable
{
    private readonly TempFolder temp = new();

    public TinyRun(string? results = null, string? cache = null, params IEnumerable<string> more)
    {
        ResultsFolder = results ?? temp.In("results");
        Bench = new BenchProcess(
            ["run", "--workload", "import_cache", "--mode", "call", "--precision", "quick", "--abi", "capi", "--results", ResultsFolder, .. more],
            cache);
    }

    public BenchProcess Bench { get; }

    public string ResultsFolder { get; }

    /// <summary>results/machine/time.</summary>
    public string Folder => Directory.GetDirectories(ResultsFolder).SelectMany(Directory.GetDirectories).Single();

    public string Status
    {
        get
        {
            using var json = JsonDocument.Parse(Read("run.json"));
            return json.RootElement.GetProperty("status").GetString()!;
        }
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>All of raw.csv.gz.</summary>
    public string Raw()
    {
        using var raw = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder, "raw.csv.gz")), CompressionMode.Decompress));
        return raw.ReadToEnd();
    }

    /// <summary>The rows below the head, split at commas: no field of a tiny run needs quotes but the last.</summary>
    public IReadOnlyList<string[]> Rows(string name) => [.. File.ReadAllLines(Path.Combine(Folder, name)).Skip(1).Select(line => line.Split(','))];

    public Task<string> UntilTheFirstLaunchRowAsync() => Bench.UntilAsync(() =>
        Files(ResultsFolder, "launches.csv") is [var file] && File.ReadLines(file).Skip(1).Any() ? file : null);

    public void Dispose()
    {
        Bench.Dispose();
        temp.Dispose();
    }

    /// <summary>Files of that name in a folder that may not be there yet.</summary>
    public static string[] Files(string folder, string name) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, name, SearchOption.AllDirectories) : [];
}
