using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary><c>bench completion</c>: what lets a shell complete bench's commands, options and their values.</summary>
public static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Create()
    {
        var command = new Command("completion", """
            Prints a script that completes bench's commands, options and values (suites, workloads, ABIs, modes) in a shell.

            Examples:
              eval "$(bench completion bash)"     in ~/.bashrc
              eval "$(bench completion zsh)"      in ~/.zshrc, after compinit
              bench completion fish | source      in ~/.config/fish/config.fish
            """);
        Argument<string> shell = new("shell") { Description = string.Join(", ", Shells) };
        shell.AcceptOnlyFromAmong(Shells);
        command.Arguments.Add(shell);
        command.SetAction(result =>
        {
            result.InvocationConfiguration.Output.Write(
                Script(result.GetValue(shell)!).Replace("@BENCH@", Program(), StringComparison.Ordinal));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>This program: an alias that goes through <c>dotnet run</c> would take seconds a key.</summary>
    private static string Program() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet"
        ? $"'{path}'"
        : $"dotnet '{typeof(CompletionCommand).Assembly.Location}'";

    private static string Script(string shell)
    {
        using var script =
            new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"Bench.Cli.Completion.completion.{shell}")!);
        return script.ReadToEnd();
    }
}
