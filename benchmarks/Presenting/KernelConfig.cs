using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using Bench.Results;

namespace Bench.Cli.Presenting;

/// <summary>BenchmarkDotNet's configuration: our columns, its exporters, no chatter on the console.</summary>
internal static class KernelConfig
{
    public static ImmutableConfig Create(IEnumerable<IExporter> exporters, string artifacts, IReadOnlyList<SummaryRow> summary) =>
        ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()
            .WithSummaryStyle(WholeNames.Style)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared))
            .AddColumn(TargetMethodColumn.Method, JobCharacteristicColumn.AllColumns.First(column => column.ColumnName == "Job"))
            .AddColumnProvider(DefaultColumnProviders.Params)
            .AddColumn([.. FigureColumn.All(summary)])
            .HideColumns(KernelBenchmarks.CaseParameter)
            .AddExporter(MarkdownExporter.GitHub, WholeNames.Csv)
            .AddExporter([.. exporters.Where(exporter => !WholeNames.IsThere(exporter))])
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(artifacts));
}
