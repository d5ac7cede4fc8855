using BenchmarkDotNet.Jobs;
using Bench.Measurement;
using Bench.Measurement.Toolchain;

namespace Bench.Cli.Jobs;

/// <summary>BenchmarkDotNet jobs: one for each interpreter and ABI, with the project's toolchain.</summary>
public sealed class JobFactory(KernelRun run, RunPlan plan)
{
    private readonly Dictionary<string, Job> jobs = [];

    public Job JobOf(Case of)
    {
        var label = $"{of.Runtime} {of.Version}";
        var id = $"{label} {of.Abi}";
        if (jobs.TryGetValue(id, out var job))
            return job;
        var interpreter = plan.Runtimes.Single(runtime => runtime.Interpreter.Label == label).Interpreter;
        return jobs[id] = new Job(id).WithToolchain(new KernelToolchain(run, interpreter, of.Abi)).WithLaunchCount(1).Freeze();
    }
}
