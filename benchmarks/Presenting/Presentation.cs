using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Bench.Catalogue;
using Bench.Measurement;

namespace Bench.Cli.Presenting;

/// <summary>Has BenchmarkDotNet present a run that was measured: its tables and exports, a file for each suite.</summary>
/// <param name="exporters">BenchmarkDotNet's, beside those of every run.</param>
/// <param name="artifacts">The folder of its files; null is one in the run's.</param>
/// <exception cref="BenchException">A folder that cannot be made.</exception>
internal sealed class Presentation(IReadOnlyList<IExporter> exporters, string? artifacts)
{
    private readonly string? artifacts = artifacts is null ? null : Made(artifacts);

    /// <param name="plan">What was to be measured.</param>
    /// <param name="recorder">What was.</param>
    /// <param name="catalogue">What there is.</param>
    /// <param name="folder">The run's.</param>
    public void Write(RunPlan plan, RunRecorder recorder, KernelCatalogue catalogue, string folder)
    {
        var config = KernelConfig.Create(
            exporters, artifacts ?? Path.Combine(folder, "BenchmarkDotNet.Artifacts"), recorder.Summarise());
        BenchmarkRunner.Run(Benchmarks(plan, recorder, new KernelBenchmarks(catalogue.Kernels), config));
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

    /// <summary>A job for each interpreter and ABI, a benchmark for each case that is not absent, which would be an issue to
    /// BenchmarkDotNet; controls last: the tables begin with what was asked for.</summary>
    private static BenchmarkRunInfo[] Benchmarks(RunPlan plan, RunRecorder recorder, KernelBenchmarks benchmarks, ImmutableConfig config)
    {
        var jobs = plan.Cases.Select(JobId).Distinct().ToDictionary(
            id => id, id => new Job(id).WithToolchain(new RecordedToolchain(id, recorder)).WithLaunchCount(1).Freeze());
        return
        [
            .. from c in plan.Cases
               where !recorder[c].Status.IsAbsent
               group benchmarks.Create(c, jobs[JobId(c)], config) by c.Kernel.Suite into suite
               orderby suite.Key == Kernel.ControlSuite
               select new BenchmarkRunInfo([.. suite], suite.First().Descriptor.Type, config),
        ];
    }

    private static string JobId(Case of) => $"{of.Label} {of.Abi}";
}
