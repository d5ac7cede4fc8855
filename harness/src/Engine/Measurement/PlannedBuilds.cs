using Bench.Native;

namespace Bench.Measurement;

/// <summary>The modules of a plan, built for one runtime after the other.</summary>
/// <param name="Builds">What can be measured.</param>
/// <param name="Failures">The runtimes that native/ does not build for, and why.</param>
public sealed record PlannedBuilds(
    IReadOnlyDictionary<RuntimePlan, NativeBuild> Builds, IReadOnlyDictionary<RuntimePlan, string> Failures)
{
    /// <param name="plan">Whose runtimes to build for.</param>
    /// <param name="builder">Builds what the cache lacks.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="BenchException">There is no build: nothing can be measured.</exception>
    public static async Task<PlannedBuilds> MakeAsync(RunPlan plan, NativeBuilder builder, CancellationToken cancellation)
    {
        var builds = new Dictionary<RuntimePlan, NativeBuild>();
        var failures = new Dictionary<RuntimePlan, string>();
        foreach (var runtime in plan.Measured)
            try
            {
                builds[runtime] = await builder.BuildAsync(runtime.Modules, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it is: the other runtimes can be measured.
                failures[runtime] = failure.Message;
            }
        return builds.Count > 0
            ? new PlannedBuilds(builds, failures)
            : throw new BenchException(string.Join("; ", failures.Values.Distinct()));
    }

    /// <summary>All cases of the runtimes without a build have failed.</summary>
    public void TellFailures(RunRecorder recorder)
    {
        foreach (var (runtime, why) in Failures)
            recorder.Fail(runtime.Blocks, why);
    }
}
