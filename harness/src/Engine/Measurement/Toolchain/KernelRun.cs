using Bench.Native;
using Bench.Runtimes;

namespace Bench.Measurement.Toolchain;

/// <summary>
/// The run behind BenchmarkDotNet's generate, build and execute: builds an interpreter's modules when its first
/// job is built, measures everything when the first case is executed, and answers later cases from that.
/// </summary>
public sealed class KernelRun(
    RunPlan plan, NativeBuilder builder, RunRecorder recorder, Measurer measurer, CancellationToken cancellation)
{
    private readonly Dictionary<RuntimePlan, NativeBuild> builds = [];
    // BenchmarkDotNet builds jobs at the same time.
    private readonly Lock building = new();
    private bool measured;

    public CaseRecord RecordOf(Case of) => recorder[of];

    /// <summary>Why the run stopped early: the disk is full, or it was interrupted; else null.</summary>
    public Exception? Stopped { get; private set; }

    /// <exception cref="BenchException">native/ does not build for the interpreter.</exception>
    public void Build(Interpreter interpreter)
    {
        lock (building)
            BuildMissing(interpreter);
    }

    private void BuildMissing(Interpreter interpreter)
    {
        foreach (var runtime in plan.Runtimes.Where(r => r.Interpreter == interpreter && !builds.ContainsKey(r)))
            try
            {
                builds[runtime] = Wait(builder.BuildAsync(runtime.Modules, cancellation));
            }
            catch (OperationCanceledException interruption)
            {
                // BenchmarkDotNet takes this for a failed build and goes on.
                Stopped = interruption;
                throw;
            }
            catch (Exception failure)
            {
                // Whatever it is: BenchmarkDotNet would keep it to itself.
                recorder.Fail(runtime.Blocks, failure.Message);
                throw new BenchException(failure.Message, failure);
            }
    }

    public void EnsureMeasured()
    {
        if (measured || Stopped is not null)
            return;
        measured = true;
        try
        {
            Wait(measurer.MeasureAsync(plan, builds, cancellation));
        }
        catch (Exception exception) when (exception is IOException or BenchException or OperationCanceledException)
        {
            Stopped = exception;
        }
    }

    // BenchmarkDotNet's toolchain interfaces are synchronous.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
