using Bench.Results;
using Spectre.Console;

namespace Bench.Cli.Display;

/// <summary>The lines of fits.csv on the console.</summary>
public static class FitTable
{
    public static void Show(IReadOnlyCollection<FitRow> fits)
    {
        if (fits.Count == 0)
            return;
        var table = new Table().AddColumns("ns against a number", "runtime", "mode", "against", "at 0 [95 %]", "for each [95 %]");
        table.Border = TableBorder.Markdown;
        foreach (var fit in fits)
            table.AddRow([.. new[]
            {
                $"{fit.Workload}.{fit.Strategy}",
                $"{fit.Runtime} {fit.Version} {fit.Abi}",
                fit.Mode,
                fit.Against,
                FigureText.Interval(fit.InterceptNs, fit.InterceptLow, fit.InterceptHigh),
                FigureText.Interval(fit.SlopeNs, fit.SlopeLow, fit.SlopeHigh),
            }.Select(Markup.Escape)]);
        // A table that is piped into a file or a pager must not be folded at 80 columns.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240;
        AnsiConsole.Write(table);
    }
}
