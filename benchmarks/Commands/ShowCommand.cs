using System.CommandLine;
using Bench.Cli.Jobs;
using Bench.Cli.Showing;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Commands;

/// <summary><c>bench show</c>: results read back.</summary>
public static class ShowCommand
{
    private static readonly string[] Across = ["runtime", "abi", "mode", "machine", "run", "strategy", "parameters"];

    public static Command Create()
    {
        var command = new Command("show", """
            Prints the results of runs, of today or of long ago: a row a case, or several runs side by side.

            Examples:
              bench show results/lab-3/20261124T022242Z --workload state_read --mode call
              bench show results/lab-3 --workload type_check --figure move
              bench show results/lab-3/* --figure cycles --by machine --format csv
              bench show old/summary.csv.gz --suite Calling --columns description,ns --format markdown
            """);
        var results = new ResultOptions();
        results.AddTo(command);
        ShownColumn[] columns = [.. ShownColumn.Figures, .. ShownColumn.Notes];
        var chosen = ManyOf.Values(
            "--columns", "column", $"What to show of each case: {Listed(columns.Select(column => column.Name))}",
            () => columns.Select(column => column.Name));
        Option<string?> figure =
            new("--figure") { Description = $"One figure side by side: {Listed(ShownColumn.Figures.Select(column => column.Name))}" };
        Option<string?> by = new("--by") { Description = $"A column for each of these: {Listed(Across)}; runtime without it" };
        var format = OneOf.Values("--format", "How to write it", Enum.GetValues<TableFormat>());
        Option<bool> bare = new("--bare") { Description = "Without intervals" };
        Option<bool> baselines = new("--baselines") { Description = "With no-ops and controls: what others are measured against" };
        var versions = VersionOption.Create(" with --by run");
        figure.CompletionSources.Add([.. ShownColumn.Figures.Select(column => column.Name)]);
        by.CompletionSources.Add(Across);
        foreach (var option in new Option[] { chosen, figure, by, versions, format, bare, baselines })
            command.Options.Add(option);

        command.SetAction(result =>
        {
            var names = result.GetValue(chosen) ?? [];
            var across = result.GetValue(by);
            var asked = result.GetValue(figure) ?? (across is null ? null : "ns");
            var beside = asked is null ? columns : [.. ShownColumn.Notes];
            return new ShowJob(
                new ShowRequest
                {
                    Columns = [
                        .. (names.Length > 0 || asked is not null ? names : [.. FigureList.Usual.Select(of => of.Name)])
                        .Select(name => ShownColumn.Parse("--columns", name, beside))],
                    Figure = asked is null ? null : ShownColumn.Parse("--figure", asked, ShownColumn.Figures),
                    By = ShownColumn.Parse(
                        "--by", across ?? "runtime", [.. ShownColumn.Names.Where(column => Across.Contains(column.Name))]),
                    Versions = result.GetValue(versions),
                    Format = result.GetValue(format),
                    Bare = result.GetValue(bare),
                    WithBaselines = result.GetValue(baselines) || results.Suites(result).Contains(Catalogue.Kernel.ControlSuite),
                },
                result.InvocationConfiguration.Output).Run(results.Read(result));
        });
        return command;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
