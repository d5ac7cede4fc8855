using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;

namespace Bench.Cli.Presenting;

/// <summary>BenchmarkDotNet's exporters, by the names that it knows them by.</summary>
public static class ExporterNames
{
    private const string BeforeNames = "Available options are: ";

    /// <summary>It lists them only where it refuses one.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Read("none").Complaint.Split(BeforeNames)[^1].TrimEnd('.').Split(", ")];

    /// <exception cref="BenchException">One that BenchmarkDotNet does not know.</exception>
    public static IReadOnlyList<IExporter> Parse(IReadOnlyList<string> names) =>
    [
        .. names.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(name => Read(name).Exporters
            ?? throw new BenchException($"no exporter '{name}': there are {string.Join(", ", All)}")),
    ];

    private static (IEnumerable<IExporter>? Exporters, string Complaint) Read(string name)
    {
        var complaints = new AccumulationLogger();
        var (isSuccess, config, _) = ConfigParser.Parse(["--exporters", name], complaints);
        return (isSuccess ? config.GetExporters() : null, complaints.GetLog().Trim().Split('\n')[0]);
    }
}
