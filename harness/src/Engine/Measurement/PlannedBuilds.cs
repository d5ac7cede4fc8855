using Bench.Native;

namespace Bench.Measurement;

/// <summary>The modules of a plan, built for one runtime after the other.</summary>
public static class PlannedBuilds
{
    /// <param name="plan">Whose runtimes to build for.</param>
    /// <param name="builder">Builds what the cache lacks.</param>
    /// <param name="recorder">Is told of the runtimes that native/ does not build for: all of their cases have failed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The builds there are.</returns>
    public static async Task<IReadOnlyDictionary<RuntimePlan, NativeBuild>> MakeAsync(
        RunPlan plan, NativeBuilder builder, RunRecorder recorder, CancellationToken cancellation)
    {
        var builds = new Dictionary<RuntimePlan, NativeBuild>();
        foreach (var runtime in plan.Measured)
            try
            {
                builds[runtime] = await builder.BuildAsync(runtime.Modules, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it is: the other runtimes can be measured.
                recorder.Fail(runtime.Blocks, failure.Message);
            }
        return builds;
    }
}
