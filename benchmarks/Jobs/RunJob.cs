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
        var facts = MachineFacts.Read();
        var machine = MachineReport.NameOf(facts, request.Machine);
        MachineReport.Warn(facts, request.StrictMachine);
        var search = await InterpreterReport.FindAsync(request.Pythons, interruption);
        InterpreterReport.Warn(search.Found);
        var plan = await PlanAsync(request, search, interruption);
        var presentation = new Presentation(request.Exporters, request.Artifacts);

        var keys = new Dictionary<string, string>();
        foreach (var runtime in plan.Runtimes)
            keys[runtime.Interpreter.Label] = await builder.KeyAsync(runtime.Modules, interruption);
        using var folder = RunFolder.Create(request.Results, machine, DateTimeOffset.UtcNow, request.Raw ?? RawRows(plan) <= MostRawRows);
        var built = await BuildAsync(plan, folder, interruption);
        var recorder = new RunRecorder(folder, plan, keys);
        foreach (var problem in search.LeftOut)
            recorder.AddProblem($"left out {problem}");
        var provenance = await ProvenanceRecord.AtStartAsync(request, plan, source, facts, folder, recorder, interruption);

        Exception? stopped;
        IReadOnlyList<FitRow> fits;
        try
        {
            folder.WriteProvenance(provenance);
            var measurement = new RunMeasurement(source, builder, recorder);
            stopped = await measurement.MeasureAsync(plan, built, interruption);
            if (request.Instructions && stopped is null)
                await measurement.CountInstructionsAsync(plan, interruption);
            fits = Write(folder, recorder);
            folder.WriteProvenance(ProvenanceRecord.AtEnd(provenance, plan, recorder, stopped));
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

    private async Task<PlannedBuilds> BuildAsync(RunPlan plan, RunFolder folder, CancellationToken interruption)
    {
        try
        {
            PlannedBuilds? built = null;
            await new ProgressDisplay().ShowAsync(
                "building", async () => built = await PlannedBuilds.MakeAsync(plan, builder, interruption));
            return built!;
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
