using System.CommandLine;
using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;

namespace Bench.Cli.Commands;

/// <summary><c>bench noise</c>: what comparisons of a run with another could tell.</summary>
public static class NoiseCommand
{
    public static Command Create()
    {
        var command = new Command("noise", """
            Tells from a run which differences comparisons with it can find, and how often they raise a false alarm.
            bench doctor --noise measures such a run first.

            Examples:
              bench noise results/lab-3/20261124T022242Z
            """);
        Argument<string> run = new("run") { Description = "Folder of a run, a folder with one run, or its launches.csv" };
        Option<TableFormat> format = new("--format") { Description = "table, markdown or csv", DefaultValueFactory = _ => TableFormat.Table };
        format.AcceptOnlyFromAmong("table", "markdown", "csv");
        command.Arguments.Add(run);
        command.Options.Add(format);
        command.SetAction(result =>
        {
            var path = result.GetValue(run)!;
            if (Directory.Exists(path) && ResultFile.In(path, ResultFile.Launches) is null && ResultFile.RunsBelow(path) is [var only])
                path = only;
            var output = result.InvocationConfiguration.Output;
            NoiseSheet.Of(new NoiseStudy(RunReader.Read([path])[0])).Write(output, result.GetValue(format));
            if (result.GetValue(format) != TableFormat.Csv)
                output.WriteLine($"\n{NoiseSheet.Reading}");
            return ExitCode.Fine;
        });
        return command;
    }
}
