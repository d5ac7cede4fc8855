using Bench.Analysis;
using Bench.Catalogue;
using Bench.Measurement;
using Bench.Recording;
using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>What is said when a run is over: what went wrong, where the results are, and what they say.</summary>
internal static class RunEnd
{
    /// <param name="folder">Where the results are.</param>
    /// <param name="recorder">What was measured.</param>
    /// <param name="stopped">Why the run ended early; else null.</param>
    /// <param name="catalogue">What was to be measured.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(RunFolder folder, RunRecorder recorder, Exception? stopped, KernelCatalogue catalogue)
    {
        foreach (var problem in recorder.Problems)
            Console.Error.WriteLine($"bench: {problem}");
        if (stopped is not null)
            Console.Error.WriteLine($"bench: {RunStop.Describe(stopped)}");
        else if (recorder.Problems.Count == 0 && recorder.Records.Count(record => record.HasFailed) is > 0 and var failed)
            Console.Error.WriteLine(
                $"bench: {failed} of {recorder.Records.Count} cases failed: bench show {folder.Path} --columns status tells why");
        Console.WriteLine($"results   {folder.Path}");
        // A run that was stopped has too little to say; bench report tells it all the same.
        if (stopped is not null)
            return ExitCode.Incomplete;
        try
        {
            Report(new Evidence(new Dataset(RunFiles.Shown(folder.Path), catalogue)), folder);
        }
        catch (BenchException exception)
        {
            Console.Error.WriteLine($"bench: no report: {exception.Message}");
            return ExitCode.Incomplete;
        }
        return recorder.HasFailed ? ExitCode.Incomplete : ExitCode.Fine;
    }

    private static void Report(Evidence evidence, RunFolder folder)
    {
        BreakEvenTable.Show(evidence.Caches);
        foreach (var finding in ReportBuilder.Findings(evidence))
            Console.WriteLine($"{finding.Question + ":",-17} "
                + string.Join("\n                  ", finding.Lines).Replace("`", "", StringComparison.Ordinal));
        Console.WriteLine($"report    {ReportFiles.Write(evidence, folder.Path)}");
    }
}
