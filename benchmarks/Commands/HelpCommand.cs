using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary><c>bench help COMMAND</c>: what <c>bench COMMAND --help</c> says.</summary>
public static class HelpCommand
{
    public static Command Create(RootCommand root)
    {
        var command = new Command("help", """
            Tells what a command does, its options, exit codes, environment and files.

            Examples:
              bench help
              bench help compare
            """);
        Argument<string?> about = new("command") { Description = "A command; all of bench without it", Arity = ArgumentArity.ZeroOrOne };
        about.CompletionSources.Add(_ => root.Subcommands.Select(known => known.Name));
        command.Arguments.Add(about);
        command.SetAction(result =>
        {
            var name = result.GetValue(about);
            if (name is not null && root.Subcommands.All(known => known.Name != name))
                throw new BenchException(
                    $"no command '{name}': there are {string.Join(", ", root.Subcommands.Select(known => known.Name))}");
            string[] arguments = name is null ? ["--help"] : [name, "--help"];
            return root.Parse(arguments).Invoke(result.InvocationConfiguration);
        });
        return command;
    }
}
