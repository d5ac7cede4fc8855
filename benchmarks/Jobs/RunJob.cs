using Bench.Analysis;
using Bench.Catalogue;
using Bench.Cli.Display;
using Bench.Cli.Presenting;
using Bench.Machine;
using Bench.Measurement;
using Bench.Native;
using Bench.Recording;
using Bench.Results;
using Bench.Runtimes;

namespace Bench.Cli.Jobs;

/// <summary>A run from beginning to end: find, plan, build, measure, write, show.</summary>
public sealed class RunJob(NativeSource source, KernelCatalogue catalogue)
{
    private const long MostRawRows = 2_000_000;

    private readonly NativeBuilder builder = new(source, NativeBuilder.DefaultCache());

    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">Nothing could be measured.</exception>
    public async Task<int> RunAsync(RunRequest request, CancellationToken interruption)
    {
        BuildTools.Require();
        var machine = MachineReport.NameOf(MachineFacts.Read(), request.Machine);
        using var turn = await MeasuringTurn.TakeAsync(request.Arguments, request.Wait, interruption);
        var facts = MachineFacts.Read();
        MachineReport.Warn(facts, request.StrictMachine);
        var search = await InterpreterReport.FindAsync(request.Pythons, interruption);
        InterpreterReport.Warn(search.Found);
        var plan = await PlanAsync(request, search, interruption);
        var presentation = new Presentation(request.Exporters, request.Artifacts);

        var keys = new Dictionary<string, string>();
        foreach (var runtime in plan.Runtimes)
            keys[runtime.Interpreter.Label] = await builder.KeyAsync(runtime.Modules, interruption);
        using var folder = RunFolder.Create(request.Results, machine, DateTimeOffset.UtcNow, request.Raw ?? RawRows(plan) <= MostRawRows);
        var recorder = new RunRecorder(folder, plan, keys);
        foreach (var problem in search.LeftOut)
            recorder.AddProblem($"left out {problem}");
        var (provenance, built) = await BeginAsync(
            () => ProvenanceRecord.AtStartAsync(request, plan, source, facts, folder, recorder, interruption), plan, folder, interruption);

        Exception? stopped;
        IReadOnlyList<FitRow> fits;
        try
        {
            var measurement = new RunMeasurement(source, builder, recorder);
            stopped = await measurement.MeasureAsync(plan, built, interruption);
            if (request.Instructions && stopped is null)
                await measurement.CountInstructionsAsync(plan, interruption);
            fits = Write(folder, recorder);
            folder.WriteProvenance(ProvenanceRecord.AtEnd(provenance, folder.Now, plan, recorder, stopped));
            presentation.Write(plan, recorder, catalogue, folder.Path);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"bench: {RunStop.Describe(exception)}; what was measured is in {folder.Path}");
            return ExitCode.Incomplete;
        }
        return RunEnd.Tell(folder, recorder, stopped, catalogue, fits);
    }

    private async Task<RunPlan> PlanAsync(RunRequest request, InterpreterSearch search, CancellationToken interruption)
    {
        var planner = new RunPlanner(catalogue, request.Selection, request.Flags);
        var plan = planner.Plan(search.Found, request.Precision, request.Seed ?? Random.Shared.Next());
        if (plan.NotCore.Count > 0)
            Console.WriteLine($"left out  {PlanText.NotCore(plan)}");
        var (precision, time) = (request.Precision, await ExpectedTime.OfAsync(plan, builder, interruption));
        Console.WriteLine(FormattableString.Invariant(
            $"measuring {plan.Cases.Count()} cases, {precision.Launches} launches of {precision.Rounds} rounds: {time}"));
        return plan;
    }

    /// <summary>All that comes before measuring: where it fails there is no run.</summary>
    private async Task<(RunProvenance Provenance, PlannedBuilds Built)> BeginAsync(
        Func<Task<RunProvenance>> provenance, RunPlan plan, RunFolder folder, CancellationToken interruption)
    {
        try
        {
            var start = await provenance();
            folder.WriteProvenance(start);
            PlannedBuilds? built = null;
            await new ProgressDisplay().ShowAsync(
                "building", async () => built = await PlannedBuilds.MakeAsync(plan, builder, interruption));
            return (start, built!);
        }
        catch (IOException exception)
        {
            folder.Discard();
            throw RunFolder.Refused(folder.Path, exception);
        }
        catch
        {
            folder.Discard();
            throw;
        }
    }

    private FitRow[] Write(RunFolder folder, RunRecorder recorder)
    {
        var summary = recorder.WriteSummary();
        FitRow[] fits = [.. Fits.Of(recorder.Records, folder.Run)];
        folder.WriteTable("fits.csv", fits);
        folder.WriteTable("projection.csv", CallProjection.Of(summary, RowReader.Read<Access>(source.AccessesFile)));
        return fits;
    }

    private static long RawRows(RunPlan plan) => plan.Cases.LongCount() * plan.Precision.Launches * plan.Precision.Rounds;
}
