using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace Bench.Cli.Commands;

/// <summary>The program's command line.</summary>
public static class BenchCommand
{
    private const string Interrupted = "bench: interrupted";

    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new CancellationTokenSource();
        var isReading = false;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var measuring = Measuring(interruption.Token);
            var result = Root(measuring, interruption.Token).Parse(args);
            isReading = !measuring.Append(result.RootCommandResult.Command).Contains(result.CommandResult.Command);
            if (result.Errors.Count == 0)
                // Null: interruptions are handled here, so that what was measured is written.
                return await result.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
            await Console.Error.WriteLineAsync(
                $"bench: {OneLine(result.Errors[0].Message).TrimEnd('.')}; {Suggestion(result)}see bench --help");
            return ExitCode.Unusable;
        }
        catch (BenchException exception)
        {
            await Console.Error.WriteLineAsync($"bench: {OneLine(exception.Message)}");
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
            await Console.Error.WriteLineAsync(Interrupted);
            return ExitCode.Incomplete;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            interruption.Cancel();
            // What measures ends by itself, with its results written; what reads has nothing to lose, and may wait for a pipe.
            if (isReading)
            {
                Console.Error.WriteLine(Interrupted);
                Environment.Exit(ExitCode.Incomplete);
            }
        }
    }

    private static string OneLine(string message) => PrintableText.Of(message.ReplaceLineEndings(" "));

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

    /// <summary>Those that can be stopped, and have something to write then.</summary>
    private static IReadOnlyList<Command> Measuring(CancellationToken interruption) =>
        [RunCommand.Create(interruption), ListCommand.Create(interruption), DoctorCommand.Create(interruption),
            VerifyCommand.Create(interruption)];

    private static RootCommand Root(IEnumerable<Command> measuring, CancellationToken interruption)
    {
        var root = new RootCommand("""
            What does it cost to move a Python C extension off C globals, static types and direct struct access?

            Without a command: the main job, that is python3 and dotnet at quick precision, all suites.

            Examples, where bench is the script of that name in the checkout:
              bench
              bench run --suite Caching --python 3.11 --python 3.13
              bench show --workload state_read
              bench doctor
            """);
        Command[] reading =
        [
            CompareCommand.Create(), ShowCommand.Create(), PlotCommand.Create(), ReportCommand.Create(), NoiseCommand.Create(),
            EstimatorsCommand.Create(), DocumentCommand.Create(root), CompletionCommand.Create(), HelpCommand.Create(root),
        ];
        foreach (var command in measuring.Concat(reading))
            root.Subcommands.Add(command);
        ManualHelp.AddTo(root);
        RunCommand.AddTo(root, Measurement.Precision.Quick, interruption);
        return root;
    }
}
