using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>A machine's runs in time: where a case made a step and stayed there.</summary>
public sealed class HistoryJob(CompareRequest request, TextWriter output, TextWriter errors)
{
    private readonly RunChecks checks = new(request, errors);

    /// <param name="folder">results/machine, or any folder of runs.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">There are too few runs, or runs of several machines.</exception>
    public int Run(string folder)
    {
        if (request.Paths.Count > 0 || request.By is not null)
            throw new BenchException("--history takes all runs of its folder: leave out --by and the runs");
        if (!Directory.Exists(folder))
            throw new BenchException($"--history '{folder}': no such folder: name a machine's folder of runs");
        checks.RequireLimits(inCycles: true);
        foreach (var stray in ResultFile.RunsBelow(folder, ResultFile.Summary, ResultFile.Raw)
            .Where(path => ResultFile.In(path, ResultFile.Launches) is null))
            errors.WriteLine($"bench: {stray}: no launches.csv: left out");
        // Runs are named by their time.
        var paths = Directory.EnumerateDirectories(folder).Where(path => ResultFile.In(path, ResultFile.Launches) is not null)
            .Order(StringComparer.Ordinal).ToList();
        var runs = RunFiles.Compared(paths, unreadable => errors.WriteLine($"bench: {unreadable.Message}: left out"))
            .OrderBy(run => run.Name, StringComparer.Ordinal).ToList();
        if (runs.Count < 2 * CaseHistory.LeastRuns)
            throw new BenchException($"{folder}: {runs.Count} runs in this folder, a history needs {2 * CaseHistory.LeastRuns} at least");
        if (runs.FirstOrDefault(run => run.Machine != runs[0].Machine) is { } other)
            throw new BenchException($"{folder}: runs of {runs[0].Machine} and {other.Machine}: a history is of one machine");
        RunChecks.RequireOnce(runs);
        foreach (var run in runs.Skip(1))
            checks.RequireMeaning(runs[0], run, ProvenanceDifference.Between(runs[0], run));
        checks.Warn(runs);
        var steps = CaseHistory.Steps(runs, request.Settings.Threshold);
        Write(steps);
        if (request.Format is TableFormat.Table or TableFormat.Markdown)
            output.WriteLine(
                $"\n{runs.Count} runs of {runs[0].Machine}: {NumberText.Counted(steps.Count, "step")} of more than "
                    + $"{request.Settings.Threshold} that lasted {CaseHistory.LeastRuns} runs or longer (ED-PELT; a permutation test of "
                    + "the runs' order, 5 % for all cases together)");
        return ExitCodeOf(runs, steps, runs.Count < paths.Count);
    }

    private void Write(IReadOnlyList<HistoryStep> steps)
    {
        if (request.Format == TableFormat.Json)
            output.WriteLine(HistorySheet.Json(steps));
        else
            (request.Format == TableFormat.Csv ? HistorySheet.ForMachines(steps) : HistorySheet.ForPeople(steps))
                .Write(output, request.Format);
    }

    private int ExitCodeOf(IReadOnlyList<RunData> runs, IReadOnlyList<HistoryStep> steps, bool lacksRuns)
    {
        var gone = runs.SkipLast(1).SelectMany(run => run.Cases.Keys).Distinct().Count(id => !runs[^1].Cases.ContainsKey(id));
        if (gone > 0)
            errors.WriteLine(
                $"bench: {NumberText.Counted(gone, "case")} of earlier runs {(gone == 1 ? "is" : "are")} not in the last, {runs[^1].Name}");
        return checks.ExitCodeOf(
            condition => steps.Count(condition.IsMetBy), count => NumberText.Counted(count, "step"),
            lacksRuns || runs.Any(run => run.Trouble is not null), gone);
    }
}
