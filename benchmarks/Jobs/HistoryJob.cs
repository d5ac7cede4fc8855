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
        {
            checks.RequireOneHardware(runs[0], run);
            checks.RequireMeaning(runs[0], run, ProvenanceDifference.Between(runs[0], run));
        }
        checks.Warn(runs);
        var lines = RuntimeLines.Join(runs, request.Versions);
        var result = CaseHistory.Of(lines, request.Settings.Threshold);
        Write(result, lines);
        return ExitCodeOf(lines, result, runs.Count < paths.Count);
    }

    private void Write(HistoryResult result, IReadOnlyList<RunData> runs)
    {
        var sheet = new HistorySheet(result, runs);
        switch (request.Format)
        {
            case TableFormat.Json:
                output.WriteLine(sheet.Json());
                break;
            case TableFormat.Csv:
                sheet.ForMachines().Write(output, request.Format);
                break;
            default:
                sheet.ForPeople(output.WriteLine, table => table.Write(output, request.Format));
                foreach (var line in Summary(result, runs))
                    output.WriteLine(line);
                break;
        }
    }

    private IEnumerable<string> Summary(HistoryResult result, IReadOnlyList<RunData> runs)
    {
        yield return $"{runs.Count} runs of {runs[0].Machine}: {NumberText.Counted(result.Steps.Count, "step")} of more than "
            + $"{request.Settings.Threshold} that lasted {CaseHistory.LeastRuns} runs or longer; {result.Decisions.Text}.";
        yield return "(ED-PELT; a permutation test of the runs' order, 5 % for all cases together)";
        foreach (var upgrade in Upgrades(runs))
            yield return upgrade;
    }

    /// <summary>From which run on a runtime is another release.</summary>
    private static IEnumerable<string> Upgrades(IReadOnlyList<RunData> runs) =>
        from line in runs.SelectMany(run => run.Lines.Values).Distinct()
        let releases =
            (from run in runs from name in run.Runtimes where run.LineOf(name) == line select (run.Name, Release: name)).ToList()
        from step in releases.Zip(releases.Skip(1))
        where step.First.Release != step.Second.Release
        select $"{line}: {step.First.Release.Split(' ')[^1]} until run {step.First.Name}, {step.Second.Release.Split(' ')[^1]} from "
            + $"{step.Second.Name}";

    private int ExitCodeOf(IReadOnlyList<RunData> runs, HistoryResult result, bool lacksRuns)
    {
        var gone = runs.SkipLast(1).SelectMany(run => run.Cases.Keys).Distinct().Count(id => !runs[^1].Cases.ContainsKey(id));
        if (gone > 0)
            errors.WriteLine(
                $"bench: {NumberText.Counted(gone, "case")} of earlier runs {(gone == 1 ? "is" : "are")} not in the last, {runs[^1].Name}");
        return checks.ExitCodeOf(
            [.. from gate in request.FailOn
                let count = result.Steps.Count(gate.IsMetBy)
                where count > 0
                select $"{NumberText.Counted(count, "step")} {gate}"],
            result.Decisions,
            lacksRuns || runs.Any(run => run.Trouble is not null), gone);
    }
}
