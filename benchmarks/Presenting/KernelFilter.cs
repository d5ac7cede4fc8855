using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using Bench.Catalogue;
using Bench.Measurement;

namespace Bench.Cli.Presenting;

/// <summary>BenchmarkDotNet's own glob filter, asked about kernels.</summary>
public static class KernelFilter
{
    public static Predicate<Kernel> Of(IReadOnlyList<string> globs, KernelCatalogue catalogue)
    {
        if (globs.Count == 0)
            return _ => true;
        var filter = new GlobFilter([.. globs]);
        var benchmarks = new KernelBenchmarks(catalogue.Kernels);
        var config = ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty());
        return kernel => filter.Predicate(benchmarks.Create(
            new Case("", "", kernel.Abis[0], kernel, kernel.Parameters[0], kernel.Modes[0]), Job.Default, config));
    }
}
