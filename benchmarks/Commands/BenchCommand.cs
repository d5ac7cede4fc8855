using System.CommandLine;
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
            await Console.Error.WriteLineAsync($"bench: {result.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.')}; see bench --help");
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

    private static RootCommand Root(CancellationToken interruption)
    {
        var root = new RootCommand("""
            What does it cost to move a Python C extension off C globals, static types and direct struct access?

            Without a command: the main job, that is python3 and dotnet at quick precision, all suites.

            Examples:
              dotnet run -c Release --project benchmarks
              dotnet run -c Release --project benchmarks -- run --suite Caching --python 3.11 --python 3.13
              dotnet run -c Release --project benchmarks -- show results/MACHINE --workload state_read
              dotnet run -c Release --project benchmarks -- doctor
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
