using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace Bench.Cli.Commands;

/// <summary>The program's command line.</summary>
public static class BenchCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var result = Root(interruption.Token).Parse(args);
            if (result.Errors.Count == 0)
                // Null: interruptions are handled here, so that what was measured is written.
                return await result.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
            await Console.Error.WriteLineAsync(
                $"bench: {result.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.')}; {Suggestion(result)}see bench --help");
            return ExitCode.Unusable;
        }
        catch (BenchException exception)
        {
            await Console.Error.WriteLineAsync($"bench: {exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Unusable;
        }
        // A full disk behind the output, say: what writes results has words of its own.
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"bench: input or output failed: {BenchException.Reason(exception)}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("bench: interrupted");
            return ExitCode.Incomplete;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            interruption.Cancel();
        }
    }

    /// <summary>The names that are much like what is none: the library's, in our words.</summary>
    private static string Suggestion(ParseResult result)
    {
        if (result.Action is not ParseErrorAction usual)
            return "";
        usual.ShowHelp = false;
        using var told = new StringWriter();
        result.Invoke(new InvocationConfiguration { Output = told, Error = TextWriter.Null });
        // Of each word a question, a name a line, and an empty line: the first word is the one that is told.
        var names = told.ToString().Trim().Split('\n', StringSplitOptions.TrimEntries).Skip(1).TakeWhile(name => name.Length > 0).ToList();
        return names.Count == 0 ? "" : $"did you mean {string.Join(" or ", names)}? ";
    }

    private static RootCommand Root(CancellationToken interruption)
    {
        var root = new RootCommand("""
            What does it cost to move a Python C extension off C globals, static types and direct struct access?

            Without a command: the main job, that is python3 and dotnet at quick precision, all suites.

            Examples, where bench is the script of that name in the checkout:
              bench
              bench run --suite Caching --python 3.11 --python 3.13
              bench show --workload state_read
              bench doctor
            """)
        {
            RunCommand.Create(interruption), ListCommand.Create(interruption),
            DoctorCommand.Create(interruption), VerifyCommand.Create(interruption), CompareCommand.Create(),
            ShowCommand.Create(), PlotCommand.Create(), ReportCommand.Create(), NoiseCommand.Create(), EstimatorsCommand.Create(),
        };
        foreach (var command in new[] { DocumentCommand.Create(root), CompletionCommand.Create(), HelpCommand.Create(root) })
            root.Subcommands.Add(command);
        ManualHelp.AddTo(root);
        RunCommand.AddTo(root, Measurement.Precision.Quick, interruption);
        return root;
    }
}
