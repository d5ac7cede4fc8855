using Bench.Cli.Display;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Jobs;

/// <summary>Measures a plan that is built, with its progress shown.</summary>
internal sealed class RunMeasurement(NativeSource source, NativeBuilder builder, RunRecorder recorder)
{
    /// <returns>Why it stopped early: the disk is full, or it was interrupted; null if it did not.</returns>
    public async Task<Exception?> MeasureAsync(RunPlan plan, PlannedBuilds built, CancellationToken interruption)
    {
        var display = new ProgressDisplay();
        built.TellFailures(recorder);
        try
        {
            await display.ShowAsync("measuring", () => new Measurer(source, recorder, display).MeasureAsync(
                plan, built.Builds, interruption));
            return null;
        }
        catch (Exception exception) when (exception is IOException or BenchException or OperationCanceledException)
        {
            return exception;
        }
    }

    /// <summary>Counts the instructions of every case that callgrind can count.</summary>
    public async Task CountInstructionsAsync(RunPlan plan, CancellationToken interruption)
    {
        if (!InstructionCounter.IsAvailable)
        {
            recorder.AddProblem("--instructions: valgrind is not installed (Debian: apt-get install valgrind)");
            return;
        }
        var progress = new PlainProgress("counting");
        foreach (var runtime in plan.Measured.Where(InstructionCounter.CanCount))
            try
            {
                var build = await builder.BuildAsync(runtime.Modules, interruption);
                var counts = await new InstructionCounter(source).CountAsync(
                    runtime, build, LeftOutCases.Of(runtime, build), progress, interruption);
                foreach (var (c, count) in counts)
                    recorder[c].Instructions = count;
            }
            catch (Exception failure) when (failure is BenchException or WorkerFailedException)
            {
                recorder.AddProblem($"--instructions: {runtime.Interpreter.Label}: {failure.Message}");
            }
    }
}
