using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using Bench.Results;

namespace Bench.Cli.Presenting;

/// <summary>BenchmarkDotNet's configuration: our columns, its exporters, no chatter on the console.</summary>
internal static class KernelConfig
{
    public static ImmutableConfig Create(IEnumerable<IExporter> exporters, string artifacts, IReadOnlyList<SummaryRow> summary) =>
        ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared))
            .AddColumn(TargetMethodColumn.Method, JobCharacteristicColumn.AllColumns.First(column => column.ColumnName == "Job"))
            .AddColumnProvider(DefaultColumnProviders.Params)
            .AddColumn([.. FigureColumn.All(summary)])
            .HideColumns(KernelBenchmarks.CaseParameter)
            .AddExporter(MarkdownExporter.GitHub, CsvExporter.Default)
            .AddExporter([.. exporters])
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(artifacts));

    /// <param name="names">As after <c>--exporters</c>.</param>
    /// <exception cref="BenchException">One that BenchmarkDotNet does not know.</exception>
    public static IReadOnlyList<IExporter> Exporters(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        var complaints = new AccumulationLogger();
        var (isSuccess, exporters, _) = ConfigParser.Parse(["--exporters", .. names], complaints);
        return isSuccess
            ? [.. exporters.GetExporters()]
            : throw new BenchException($"--exporters: {complaints.GetLog().Trim().Split('\n')[0]}");
    }
}
