using System.Globalization;
using Bench.Catalogue;
using Bench.Cli.Comparing;
using Bench.Cli.Display;
using Bench.Comparison;
using Bench.Measurement;
using Bench.Native;
using Bench.Recording;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>An A/A study of this machine: what differences it can tell.</summary>
public sealed class NoiseJob(NativeSource source, KernelCatalogue catalogue)
{
    // A suite's plainest workload: calls and dependent loads, a few dozen cases, a minute.
    private static readonly Selection Studied = new()
    {
        Workloads = ["state_read"], Abis = [Abis.CApi], Modes = [Mode.Latency, Mode.Call],
    };

    /// <exception cref="BenchException">There is no interpreter, or nothing could be measured.</exception>
    public async Task RunAsync(IReadOnlyList<string> pythons, CancellationToken interruption)
    {
        BuildTools.Require();
        using var turn = await MeasuringTurn.TakeAsync(["doctor", "--noise"], waits: false, interruption);
        var search = await InterpreterReport.FindAsync(pythons, interruption);
        InterpreterReport.Warn(search.Found);
        var plan = new RunPlanner(catalogue, Studied, NativeRequest.DefaultFlags)
            .Plan([.. search.Found.Take(1)], Precision.Default, Random.Shared.Next());
        var runtime = plan.Runtimes[0];
        var builder = new NativeBuilder(source, NativeBuilder.DefaultCache());
        var time = await ExpectedTime.OfAsync(plan, builder, interruption);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"measuring {plan.Cases.Count()} cases, {Precision.Default.Launches} launches, on {runtime.Interpreter.Label}: "
                + $"{time}"));
        var build = await builder.BuildAsync(runtime.Modules, interruption);
        var temporary = Directory.CreateTempSubdirectory("bench-noise-").FullName;
        try
        {
            using var folder = RunFolder.Create(temporary, "this-machine", DateTimeOffset.UtcNow, withRaw: false);
            var key = await builder.KeyAsync(runtime.Modules, interruption);
            var recorder = new RunRecorder(folder, plan, new Dictionary<string, string> { [runtime.Interpreter.Label] = key });
            var progress = new PlainProgress("measuring");
            await new Measurer(source, recorder, new Progress<MeasurementProgress>(at => progress.Report(at.Doing)))
                .MeasureAsync(plan, new Dictionary<RuntimePlan, NativeBuild> { [runtime] = build }, interruption);
            foreach (var problem in recorder.Problems)
                await Console.Error.WriteLineAsync($"bench: {problem}");
            Show(new NoiseStudy(RunFiles.Compared([folder.Path])[0]));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Show(NoiseStudy study)
    {
        Console.WriteLine(
            FormattableString.Invariant($"twins     two identical kernels are at most {study.Twins * 100:0.00} % apart in a run"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"launches  lie {study.Spreads[study.Spreads.Count / 2] * 100:0.00} % from their median in half of all cases, "
                + $"{study.Spreads[study.Spreads.Count * 9 / 10] * 100:0.00} % in a tenth of them"));
        NoiseSheet.Of(study).Write(Console.Out, TableFormat.Table);
        Console.WriteLine(NoiseSheet.Reading);
        Console.WriteLine(study.Resolves(Precision.Default.Launches) is <= 0.05
            ? "fine      default precision finds a slowdown of 5 %, or of less"
            : "advice    mend the warnings above, close other programs, and use --precision high");
    }
}
