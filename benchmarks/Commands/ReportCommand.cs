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
        Argument<string[]> runs = new("run") { Description = "Folders of runs, or summary.csv files", Arity = ArgumentArity.OneOrMore };
        Option<string?> output = new("--output", "-o") { Description = "Folder of the report; without it the first run's folder" };
        command.Arguments.Add(runs);
        command.Options.Add(output);
        command.SetAction(result =>
        {
            var paths = result.GetValue(runs)!;
            var data = PlotCommand.Load(paths, []);
            Console.WriteLine($"report    {ReportFiles.Write(data, result.GetValue(output) ?? PlotCommand.FolderOf(paths[0]))}");
            return ExitCode.Fine;
        });
        return command;
    }
}
