using System.CommandLine;
using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

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
        var format = OneOf.Values("--format", "How to write it", TableFormat.Table, TableFormat.Markdown, TableFormat.Csv);
        command.Arguments.Add(run);
        command.Options.Add(format);
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            NoiseSheet.Of(new NoiseStudy(RunFiles.Compared([result.GetValue(run)!])[0])).Write(output, result.GetValue(format));
            if (result.GetValue(format) != TableFormat.Csv)
                output.WriteLine($"\n{NoiseSheet.Reading}");
            return ExitCode.Fine;
        });
        return command;
    }
}
