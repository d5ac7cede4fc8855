using Spectre.Console;

namespace Bench.Cli.Display;

/// <summary>Tables that are wider than 80 columns.</summary>
public static class WideTable
{
    public static Table Create(params string[] columns) => new Table { Border = TableBorder.Simple }.AddColumns(columns);

    public static void Write(Table table)
    {
        // A table that is piped into a file or a pager must not be folded at 80 columns.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240;
        AnsiConsole.Write(table);
    }
}
