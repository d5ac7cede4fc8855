using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Bench.Catalogue;
using Bench.Hpy;
using Bench.Cli.Display;
using Bench.Machine;
using Bench.Measurement;
using Bench.Measurement.Toolchain;
using Bench.Native;
using Bench.Plotting.Figures;
using Bench.Projection;
using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>A run from beginning to end: find, plan, build, measure, write, show.</summary>
public sealed class RunJob(NativeSource source, KernelCatalogue catalogue)
{
    private const long MostRawRows = 2_000_000;

    /// <summary>More than a person reads on a console.</summary>
    private const int MostRowsShown = 60;

    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">Nothing could be measured.</exception>
    public async Task<int> RunAsync(RunRequest request, CancellationToken interruption)
    {
        var facts = MachineFacts.Read();
        var machine = NameOf(facts, request.Machine);
        foreach (var finding in MachineChecks.Judge(facts).Where(finding => finding.Severity == Severity.Warning))
            Console.WriteLine($"warning   {finding.What}: {finding.WhyItMatters}; {finding.Remedy}");
        var search = await InterpreterReport.FindAsync(request.Pythons, interruption);
        InterpreterReport.Warn(search.Found);
        var seed = request.Seed ?? Random.Shared.Next();
        var plan = new RunPlanner(catalogue, request.Selection, request.Flags).Plan(search.Found, request.Precision, seed);
        var builder = new NativeBuilder(source, NativeBuilder.DefaultCache());
        Console.WriteLine(FormattableString.Invariant(
            $"measuring {plan.Cases.Count()} cases, {request.Precision.Launches} launches of {request.Precision.Rounds} rounds: {await ExpectedTime.OfAsync(plan, builder, interruption)}"));

        var keys = new Dictionary<string, string>();
        foreach (var runtime in plan.Runtimes)
            keys[runtime.Interpreter.Label] = await builder.KeyAsync(runtime.Modules, interruption);

        var start = DateTimeOffset.UtcNow;
        using var folder = RunFolder.Create(request.Results, machine, start, request.Raw ?? RawRows(plan) <= MostRawRows);
        var recorder = new RunRecorder(folder, plan, keys);
        foreach (var problem in search.LeftOut)
            recorder.AddProblem($"left out {problem}");
        var provenance = await ProvenanceAsync(request, plan, facts, folder, recorder, start, interruption);

        Exception? stopped;
        Summary[] summaries;
        IReadOnlyList<FitRow> fits;
        IReadOnlyList<ProjectionRow> projection;
        try
        {
            folder.WriteProvenance(provenance);
            var display = new ProgressDisplay();
            var run = new KernelRun(plan, builder, recorder, new Measurer(source, recorder, display), interruption);
            var benchmarks = Benchmarks(plan, run, KernelConfig.Create(
                request, run, new SpreadText(recorder), new MachineValidator(facts, request.StrictMachine)));
            summaries = display.Show(() => BenchmarkRunner.Run(benchmarks));
            if (summaries.FirstOrDefault(summary => summary.HasCriticalValidationErrors) is { } refused)
                throw new BenchException("refused: " + string.Join("; ", refused.ValidationErrors.Select(error => error.Message)));
            stopped = run.Stopped;
            if (request.Instructions && stopped is null)
                await CountInstructionsAsync(plan, builder, recorder, interruption);
            recorder.WriteSummary();
            fits = [.. Fits.Of(recorder.Records, folder.Run)];
            folder.WriteTable("fits.csv", fits);
            projection = NumpyProjection.Of(recorder.Summarise().ToList(), AccessTable.Load(source.AccessesFile));
            folder.WriteTable("projection.csv", projection);
            var isComplete = stopped is null && !HasFailed(recorder);
            folder.WriteProvenance(provenance with
            {
                Runtimes = Runtimes(plan, recorder),
                Status = isComplete ? "complete" : "incomplete",
                Problems = [.. recorder.Problems, .. stopped is null ? Array.Empty<string>() : [Describe(stopped)]],
                End = DateTimeOffset.UtcNow,
                LoadAtEnd = MachineFacts.Read().LoadAverage1,
            });
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"bench: {Describe(exception)}; what was measured is in {folder.Path}");
            return ExitCode.Incomplete;
        }
        if (plan.Cases.Count() <= MostRowsShown)
            ShowTables(summaries, fits, projection);
        else
            Console.WriteLine($"tables    {Path.GetRelativePath(Directory.GetCurrentDirectory(), summaries[0].ResultsDirectoryPath)}: BenchmarkDotNet's, a file a suite; shown here for up to {MostRowsShown} cases");
        return await EndAsync(folder, recorder, stopped);
    }

    private static void ShowTables(IEnumerable<Summary> summaries, IReadOnlyList<FitRow> fits, IReadOnlyList<ProjectionRow> projection)
    {
        foreach (var summary in summaries)
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        FitTable.Show(fits);
        ProjectionTable.Show(projection);
    }

    private async Task<int> EndAsync(RunFolder folder, RunRecorder recorder, Exception? stopped)
    {
        foreach (var problem in recorder.Problems)
            await Console.Error.WriteLineAsync($"bench: {problem}");
        if (stopped is not null)
            await Console.Error.WriteLineAsync($"bench: {Describe(stopped)}");
        else if (recorder.Problems.Count == 0 && recorder.Records.Count(record => record.HasFailed) is > 0 and var failed)
            await Console.Error.WriteLineAsync($"bench: {failed} of {recorder.Records.Count} cases failed: bench show {folder.Path} --columns status tells why");
        Console.WriteLine($"results   {folder.Path}");
        // A run that was stopped has too little to say; bench report tells it all the same.
        try
        {
            if (stopped is null)
                Report(folder);
        }
        catch (BenchException exception)
        {
            await Console.Error.WriteLineAsync($"bench: no report: {exception.Message}");
            return ExitCode.Incomplete;
        }
        return stopped is not null || HasFailed(recorder) ? ExitCode.Incomplete : ExitCode.Fine;
    }

    private void Report(RunFolder folder)
    {
        var data = new Dataset(RunData.Read(folder.Path), catalogue);
        BreakEvenTable.Show(new Evidence(data).Caches);
        foreach (var finding in ReportBuilder.Findings(data))
            Console.WriteLine($"finding   {finding.Question}  {string.Join("\n              ", finding.Lines).Replace("`", "", StringComparison.Ordinal)}");
        Console.WriteLine($"report    {ReportFiles.Write(data, folder.Path)}");
    }

    private static bool HasFailed(RunRecorder recorder) => recorder.Records.Any(record => record.HasFailed);

    /// <summary>A job for each interpreter and ABI, a benchmark for each case.</summary>
    private BenchmarkRunInfo[] Benchmarks(RunPlan plan, KernelRun run, ImmutableConfig config)
    {
        var factory = new KernelBenchmarks(catalogue.Kernels);
        var jobs = new JobFactory(run, plan);
        return
        [
            // Controls last: the tables begin with what was asked for.
            .. plan.Cases.GroupBy(c => c.Kernel.Suite).OrderBy(suite => suite.Key == Kernel.ControlSuite).Select(suite =>
            {
                var cases = suite.Select(c => factory.Create(c, jobs.JobOf(c), config)).ToArray();
                return new BenchmarkRunInfo(cases, cases[0].Descriptor.Type, config);
            }),
        ];
    }

    private async Task CountInstructionsAsync(RunPlan plan, NativeBuilder builder, RunRecorder recorder, CancellationToken interruption)
    {
        if (!InstructionCounter.IsAvailable)
        {
            recorder.AddProblem("--instructions: valgrind is not installed (Debian: apt-get install valgrind)");
            return;
        }
        var progress = new PlainProgress("counting");
        foreach (var runtime in plan.Measured.Where(InstructionCounter.CanCount))
        {
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

    private async Task<RunProvenance> ProvenanceAsync(
        RunRequest request, RunPlan plan, MachineFacts facts, RunFolder folder, RunRecorder recorder, DateTimeOffset start,
        CancellationToken interruption) => new()
        {
            Run = folder.Run,
            Machine = folder.Machine,
            Status = "incomplete",
            Problems = recorder.Problems,
            BenchVersion = typeof(RunJob).Assembly.GetName().Version!.ToString(3),
            GitCommit = await GitCommit.OfAsync(source, interruption),
            Arguments = [.. request.Arguments.Select(PathCutter.Cut)],
            Precision = request.Precision.Name,
            Launches = request.Precision.Launches,
            Rounds = request.Precision.Rounds,
            Passes = request.Precision.Passes,
            Seed = plan.Seed,
            Start = start,
            End = null,
            LoadAtStart = facts.LoadAverage1,
            LoadAtEnd = null,
            MachineFacts = facts,
            Compiler = await NativeBuilder.CompilerVersionAsync(interruption),
            Flags = PathCutter.Cut(request.Flags),
            KernelSource = source.ContentHash(),
            LayoutScheme = LayoutLinker.Scheme,
            HpyLayout = FormattableString.Invariant($"0.9.0, {HpyContextLayout.ReleaseWords} words"),
            Runtimes = Runtimes(plan, recorder),
        };

    private static IReadOnlyList<RuntimeProvenance> Runtimes(RunPlan plan, RunRecorder recorder) =>
    [
        .. from runtime in plan.Runtimes
           let facts = recorder.FactsOf(runtime.Interpreter)
           select RuntimeProvenance.Of(runtime.Interpreter, runtime.Modules.Abis) with { ExportedBy = facts.ExportedBy, Gil = facts.Gil },
    ];

    private static string NameOf(MachineFacts facts, string? given)
    {
        try
        {
            return given is null ? MachineName.Of(facts).Value : MachineName.Parse(given).Value;
        }
        catch (ArgumentException exception)
        {
            throw new BenchException($"--machine: {exception.Message}", exception);
        }
    }

    private static long RawRows(RunPlan plan) => plan.Cases.LongCount() * plan.Precision.Launches * plan.Precision.Rounds;

    private static string Describe(Exception stopped) => stopped switch
    {
        OperationCanceledException => "interrupted",
        // .NET tells ENOSPC from other errors only in words, in two wordings.
        IOException { Message: var message } when message.Contains("disk was full", StringComparison.Ordinal)
            || message.Contains("No space left", StringComparison.Ordinal) =>
            "stopped: the disk is full; make room or choose another folder with --results",
        _ => $"stopped: {stopped.Message}",
    };
}
