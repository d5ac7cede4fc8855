using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>A machine's runs in time: where a case made a step and stayed there.</summary>
public sealed class HistoryJob(CompareRequest request, TextWriter output)
{
    /// <param name="folder">results/machine, or any folder of runs.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">There are too few runs, or runs of several machines.</exception>
    public int Run(string folder)
    {
        if (!Directory.Exists(folder))
            throw new BenchException($"{folder}: no such folder: name a machine's folder of runs");
        // Runs are named by their time.
        var paths = Directory.EnumerateDirectories(folder).Where(path => ResultFile.In(path, ResultFile.Launches) is not null).Order(StringComparer.Ordinal).ToList();
        if (paths.Count < 2 * CaseHistory.LeastRuns)
            throw new BenchException($"{folder}: {paths.Count} runs in this folder, a history needs {2 * CaseHistory.LeastRuns} at least");
        var runs = RunReader.Read(paths).OrderBy(run => run.Name, StringComparer.Ordinal).ToList();
        if (runs.FirstOrDefault(run => run.Machine != runs[0].Machine) is { } other)
            throw new BenchException($"{folder}: runs of {runs[0].Machine} and {other.Machine}: a history is of one machine");
        var steps = CaseHistory.Steps(runs, request.Settings.Threshold);
        var names = new ShortNames(steps.Select(step => step.Id));
        var sheet = new Sheet(
            ["case", "since run", "cycles before", "cycles after", "step %"],
            steps.Select(step => new[]
            {
                names.Of(step.Id), step.Run, Figures.Short(step.Before), Figures.Short(step.After), Figures.Percent(step.Relative),
            }));
        if (request.Format == TableFormat.Json)
            output.WriteLine(System.Text.Json.JsonSerializer.Serialize(steps.Select(step => new { step.Id, step.Run, step.Before, step.After, step.Relative })));
        else
            sheet.Write(output, request.Format);
        if (request.Format is TableFormat.Table or TableFormat.Markdown)
            output.WriteLine($"\n{runs.Count} runs of {runs[0].Machine}: {steps.Count} steps of more than {request.Settings.Threshold} that lasted {CaseHistory.LeastRuns} runs or longer (ED-PELT, and a 95 % interval without zero)");
        return steps.Any(step => request.FailOn.Any(condition => IsMet(condition, step))) ? ExitCode.Regression : ExitCode.Fine;
    }

    private static bool IsMet(FailCondition condition, HistoryStep step) =>
        condition.Verdict == (step.Difference.Value > 0 ? Verdict.Slower : Verdict.Faster)
        && Math.Abs(step.Difference.Value) >= condition.Least.Nanoseconds(step.Before, 0);
}
