using System.CommandLine;
using Bench.Reporting;

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
        command.SetAction(result =>
        {
            var data = results.Read(result);
            var written = result.InvocationConfiguration.Output;
            if (!result.GetValue(findings))
                written.WriteLine(
                    $"report    {ReportFiles.Write(new(data), result.GetValue(output) ?? PlotCommand.FolderOf(results.Paths(result)[0]))}");
            else
                foreach (var finding in ReportBuilder.Findings(new(data)))
                    written.WriteLine($"- {finding.Text}");
            return ExitCode.Fine;
        });
        return command;
    }
}
