using System.Globalization;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Cli.Display;
using Bench.Cli.Showing;
using Bench.Measurement;
using Bench.Recording;
using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>What is said when a run is over, on one screen: what went wrong, what the results say, and which command shows
/// the rest.</summary>
public static class RunEnd
{
    /// <summary>Where the results are, what shows them, what there was no room for.</summary>
    private const int LastLines = 9;

    private const int NoteIndent = 10;

    private const int MostProblems = 5;

    private const int FindingIndent = 18;

    private static readonly string[] Shown = [FigureList.Ns.Name, FigureList.Added.Name, FigureList.Move.Name];

    /// <param name="folder">Where the results are.</param>
    /// <param name="recorder">What was measured.</param>
    /// <param name="stopped">Why the run ended early; else null.</param>
    /// <param name="catalogue">What was to be measured.</param>
    /// <param name="fits">Lines through what was measured.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(
        RunFolder folder, RunRecorder recorder, Exception? stopped, KernelCatalogue catalogue, IReadOnlyList<FitRow> fits)
    {
        var problems = Problems(folder, recorder, stopped).ToList();
        problems.ForEach(problem => Console.Error.WriteLine($"bench: {problem}"));
        // A run that was stopped has too little to say; bench report tells it all the same.
        if (stopped is not null)
        {
            Console.WriteLine($"results   {folder.Path}");
            return ExitCode.Incomplete;
        }
        try
        {
            var evidence = new Evidence(new Dataset(RunFiles.Shown(folder.Path), catalogue));
            var report = ReportFiles.Write(evidence, folder.Path);
            foreach (var line in Lines(evidence, fits, folder.Path, report, ScreenText.Rows - problems.Count))
                Console.WriteLine(line);
        }
        catch (BenchException exception)
        {
            Console.WriteLine($"results   {folder.Path}");
            Console.Error.WriteLine($"bench: no report: {exception.Message}");
            return ExitCode.Incomplete;
        }
        return recorder.HasFailed ? ExitCode.Incomplete : ExitCode.Fine;
    }

    /// <param name="evidence">What was measured.</param>
    /// <param name="fits">Lines through it.</param>
    /// <param name="folder">The run's.</param>
    /// <param name="report">The file with all of it.</param>
    /// <param name="rows">As many lines at most.</param>
    public static IReadOnlyList<string> Lines(
        Evidence evidence, IReadOnlyList<FitRow> fits, string folder, string report, int rows)
    {
        var screen = new ScreenText(rows - LastLines);
        var findings = ReportBuilder.Findings(evidence);
        var hasFigures = Figures(evidence.Data, rows).Any(screen.TryAdd);
        var told = findings.Count(finding => screen.TryAdd(Text(finding)));
        var caches = BreakEvenTable.Of(evidence.Caches).ToList();
        var hasCaches = caches.Count(screen.TryAdd) == caches.Count;
        var hasFits = fits.Count == 0 || screen.TryAdd(Written(FitTable.Of(fits)));
        var elsewhere = string.Join(", ", new[]
        {
            told == findings.Count ? "" : NumberText.Counted(findings.Count - told, "further finding"),
            hasCaches ? "" : "which caches pay", hasFits ? "" : "what an argument costs (fits.csv)",
        }.Where(what => what.Length > 0));
        return
        [
            .. screen.Lines,
            .. WrappedText.Of("noise", TrustText.Of(evidence.Data), NoteIndent, ScreenText.Width).Split('\n'),
            $"results   {folder}",
            $"cases     bench show {folder}{(hasFigures ? "" : $" --workload {evidence.Data.Workloads[0]}")}",
            $"changes   bench compare BEFORE {folder}",
            .. elsewhere.Length == 0 ? Array.Empty<string>() : [$"more      in the report: {elsewhere}"],
            $"report    {report}",
        ];
    }

    /// <summary>What went wrong, a line each.</summary>
    private static IEnumerable<string> Problems(RunFolder folder, RunRecorder recorder, Exception? stopped)
    {
        foreach (var problem in recorder.Problems.Take(MostProblems))
            yield return problem;
        if (recorder.Problems.Count > MostProblems)
            yield return $"{NumberText.Counted(recorder.Problems.Count - MostProblems, "problem")} more: problems in "
                + Path.Combine(folder.Path, ProvenanceFile.Name);
        if (stopped is not null)
            yield return RunStop.Describe(stopped);
        else if (recorder.Problems.Count == 0 && recorder.Records.Count(record => record.HasFailed) is > 0 and var failed)
            yield return FormattableString.Invariant(
                $"{failed} of {recorder.Records.Count} cases failed: bench show {folder.Path} --columns status tells why");
    }

    /// <summary>A few cases are shown one by one; with intervals, or where these are too wide without.</summary>
    private static IEnumerable<string> Figures(Dataset data, int rows)
    {
        var cases = data.Cases.Where(c => !c.IsNoop && c.Suite != Kernel.ControlSuite && c.Absent is null).ToList();
        if (cases.Count == 0 || cases.Count > rows)
            yield break;
        ShownColumn[] columns = [.. ShownColumn.Figures.Where(column => Shown.Contains(column.Name))];
        foreach (var chosen in new[] { columns, [.. columns.Select(column => column.Bare)] })
        {
            var (shared, table) = ShownTable.OfCases(data, cases, chosen, withAllNames: false);
            yield return $"{string.Join(", ", shared)}\n\n{Written(table)}";
        }
    }

    private static string Text(Finding finding) => string.Join('\n', finding.Lines.Select((line, i) => WrappedText.Of(
        i == 0 ? $"{finding.Question}:" : "", line.Replace("`", "", StringComparison.Ordinal), FindingIndent, ScreenText.Width)));

    private static string Written(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        table.Write(text, TableFormat.Table);
        return text.ToString();
    }
}
