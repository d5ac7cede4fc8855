namespace Bench.Results;

/// <summary>A run's files by name: plain as a run writes them, or packed with gzip as reference results are kept.</summary>
public static class ResultFile
{
    public const string Summary = "summary.csv";
    public const string Launches = "launches.csv";
    public const string Raw = "raw.csv.gz";

    /// <summary>Results lie in machine/time: no deeper is looked.</summary>
    private static readonly EnumerationOptions Near = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    /// <summary>Whether a file is called as the files of a run are, which a copy need not be.</summary>
    public static bool IsName(string file) =>
        new[] { Summary, Launches, Raw }.Any(name => file.StartsWith(name, StringComparison.Ordinal));

    /// <returns>Its path; null if the folder has it neither plain nor packed.</returns>
    public static string? In(string folder, string name)
    {
        var plain = Path.Combine(folder, name);
        return File.Exists(plain) ? plain : File.Exists(plain + ".gz") ? plain + ".gz" : null;
    }

    /// <summary>The runs in a folder of runs, or of machines with runs, by name.</summary>
    /// <param name="folder">It is there.</param>
    /// <param name="names">A run has one of these files.</param>
    public static IReadOnlyList<string> RunsBelow(string folder, params IReadOnlyList<string> names) =>
        [.. Directory.EnumerateDirectories(folder, "*", Near).Where(inner => names.Any(name => In(inner, name) is not null))
            .Order(StringComparer.Ordinal)];
}
