using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Bench.Catalogue;
using Bench.Measurement;

namespace Bench.Cli.Presenting;

/// <summary>Has BenchmarkDotNet present a run that was measured: its tables and exports, a table for each suite.</summary>
/// <param name="exporters">BenchmarkDotNet's, by name.</param>
/// <param name="artifacts">The folder of its files; null is its own choice.</param>
/// <exception cref="BenchException">An exporter that it does not know, or a folder that cannot be made.</exception>
internal sealed class Presentation(IReadOnlyList<string> exporters, string? artifacts)
{
    /// <summary>More than a person reads on a console.</summary>
    public const int MostRowsShown = 60;

    private readonly IReadOnlyList<IExporter> exporters = KernelConfig.Exporters(exporters);
    private readonly string artifacts = Made(artifacts ?? Path.Combine(Directory.GetCurrentDirectory(), "BenchmarkDotNet.Artifacts"));

    /// <summary>Writes all tables, and shows them if they are short.</summary>
    public void Show(RunPlan plan, RunRecorder recorder, KernelCatalogue catalogue)
    {
        var config = KernelConfig.Create(exporters, artifacts, recorder.Summarise());
        var summaries = BenchmarkRunner.Run(Benchmarks(plan, recorder, new KernelBenchmarks(catalogue.Kernels), config));
        if (plan.Cases.Count() <= MostRowsShown)
            foreach (var summary in summaries)
                MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        else
            Console.WriteLine($"tables    {Path.GetRelativePath(Directory.GetCurrentDirectory(), summaries[0].ResultsDirectoryPath)}: "
                + $"BenchmarkDotNet's, a file a suite; shown here for up to {MostRowsShown} cases");
    }

    /// <summary>Before anything is measured: what is measured could not be presented.</summary>
    private static string Made(string artifacts)
    {
        try
        {
            Directory.CreateDirectory(artifacts);
            return artifacts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(artifacts, exception, "choose another folder with --artifacts");
        }
    }

    /// <summary>A job for each interpreter and ABI, a benchmark for each case; controls last: the tables begin with what was
    /// asked for.</summary>
    private static BenchmarkRunInfo[] Benchmarks(RunPlan plan, RunRecorder recorder, KernelBenchmarks benchmarks, ImmutableConfig config)
    {
        var jobs = plan.Cases.Select(JobId).Distinct().ToDictionary(
            id => id, id => new Job(id).WithToolchain(new RecordedToolchain(id, recorder)).WithLaunchCount(1).Freeze());
        return
        [
            .. plan.Cases.GroupBy(c => c.Kernel.Suite).OrderBy(suite => suite.Key == Kernel.ControlSuite).Select(suite =>
            {
                var cases = suite.Select(c => benchmarks.Create(c, jobs[JobId(c)], config)).ToArray();
                return new BenchmarkRunInfo(cases, cases[0].Descriptor.Type, config);
            }),
        ];
    }

    private static string JobId(Case of) => $"{of.Label} {of.Abi}";
}
