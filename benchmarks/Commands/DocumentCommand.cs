using System.CommandLine;
using Bench.Cli.Jobs;

namespace Bench.Cli.Commands;

/// <summary><c>bench document</c>: tables and figures in Markdown files, made from results.</summary>
public static class DocumentCommand
{
    /// <param name="root">Whose commands make the blocks.</param>
    public static Command Create(RootCommand root)
    {
        var command = new Command("document", """
            Makes the generated blocks of Markdown files from results. A block stands between two lines:

              <!-- bench: show results/lab-3 --workload state_read --format markdown -->
              <!-- /bench -->

            Commands of blocks: show, plot (with --output and --markdown), report --findings, noise, estimators,
            compare. They run in the current folder.

            Examples:
              bench document README.md
              bench document --check README.md harness/docs/*.md
            """);
        Argument<string[]> files = new("file") { Description = "Markdown files", Arity = ArgumentArity.OneOrMore };
        Option<bool> check =
            new("--check") { Description = "Change nothing; exit with 1 and name each block and figure that no longer matches" };
        command.Arguments.Add(files);
        command.Options.Add(check);
        command.SetAction(result => new DocumentJob(Run, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error)
            .Run(result.GetValue(files)!, result.GetValue(check)));
        return command;

        int Run(IReadOnlyList<string> arguments, TextWriter output)
        {
            var result = root.Parse(arguments);
            return result.Errors.Count > 0
                ? throw new BenchException(result.Errors[0].Message)
                : result.Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
        }
    }
}
