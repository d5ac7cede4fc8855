using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using Bench.Measurement.Toolchain;

namespace Bench.Cli.Jobs;

/// <summary>BenchmarkDotNet's configuration: our columns, its exporters, no chatter on the console.</summary>
public static class KernelConfig
{
    /// <exception cref="BenchException">An exporter that BenchmarkDotNet does not know.</exception>
    public static ImmutableConfig Create(RunRequest request, KernelRun run, SpreadText spread, MachineValidator validator)
    {
        var config = ManualConfig.CreateEmpty()
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared))
            .AddColumn(TargetMethodColumn.Method, JobCharacteristicColumn.AllColumns.First(column => column.ColumnName == "Job"))
            .AddColumnProvider(DefaultColumnProviders.Params)
            .AddColumn([.. FigureColumn.All(of => run.RecordOf(of).Summarise("", ""), spread.Of)])
            .HideColumns("case")
            .AddExporter(MarkdownExporter.GitHub, CsvExporter.Default)
            .AddValidator(validator)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(request.Artifacts ?? Path.Combine(Directory.GetCurrentDirectory(), "BenchmarkDotNet.Artifacts"));
        if (request.Exporters.Count > 0)
        {
            var complaints = new AccumulationLogger();
            var (isSuccess, exporters, _) = ConfigParser.Parse(["--exporters", .. request.Exporters], complaints);
            if (!isSuccess)
                throw new BenchException($"--exporters: {complaints.GetLog().Trim().Split('\n')[0]}");
            config.AddExporter([.. exporters.GetExporters()]);
        }
        return ImmutableConfigBuilder.Create(config);
    }
}
