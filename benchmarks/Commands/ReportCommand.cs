using System.CommandLine;
using Bench.Analysis;
using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Commands;

/// <summary><c>bench report</c>: what runs say, in words and figures.</summary>
public static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", """
            Writes what one run, or several side by side, say: one HTML file, and the same as Markdown with figures.

            Examples:
              bench report results/lab-3/20261124T022242Z
              bench report results/lab-3/* results/lab-4/* --output comparison
            """);
        var results = new ResultOptions();
        results.AddTo(command);
        Option<string?> output = new("--output", "-o") { Description = "Folder of the report; without it the first run's folder" };
        command.Options.Add(output);
        Option<bool> findings = new("--findings") { Description = "Only print the most important findings" };
        command.Options.Add(findings);
        Option<double?> ownCall =
            new("--call-ns") { Description = "Tell prices as a share of a call of so many nanoseconds, beside one of 60" };
        command.Options.Add(ownCall);
        Option<string?> accesses = new("--accesses")
        {
            Description = "What calls of your own would lose: a CSV file of call,ns,workload,parameters,accesses, like "
                + "native/kernels/numpy/accesses.csv",
        };
        command.Options.Add(accesses);
        command.SetAction(result =>
        {
            var evidence = new Evidence(results.Read(result), result.GetValue(ownCall))
            {
                Accesses = result.GetValue(accesses) is { } file ? RowReader.Read<Access>(file) : [],
            };
            var written = result.InvocationConfiguration.Output;
            if (!result.GetValue(findings))
                written.WriteLine(
                    $"report    {ReportFiles.Write(evidence, result.GetValue(output) ?? PlotCommand.FolderOf(results.Paths(result)[0]))}");
            else
                foreach (var finding in ReportBuilder.Findings(evidence))
                    written.WriteLine($"- {finding.Text}");
            return ExitCode.Fine;
        });
        return command;
    }
}
