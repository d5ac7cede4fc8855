using System.CommandLine;
using Bench.Comparison;
using Bench.Tables;

namespace Bench.Cli.Commands;

/// <summary><c>bench estimators</c>: what ways of estimating say of two identical kernels.</summary>
public static class EstimatorsCommand
{
    public static Command Create()
    {
        var command = new Command("estimators", """
            Tells how far apart two identical kernels seem, by way of estimating, from the batches that a run kept.

            Examples:
              bench run --workload state_read --raw
              bench estimators results/lab-3/20261124T022242Z
            """);
        Argument<string> run = new("run") { Description = "Folder of a run with raw.csv.gz, or that file" };
        var format = OneOf.Values("--format", "How to write it", TableFormat.Table, TableFormat.Markdown, TableFormat.Csv);
        command.Arguments.Add(run);
        command.Options.Add(format);
        command.SetAction(result =>
        {
            var estimators = TwinEstimators.Of(result.GetValue(run)!);
            new Table(
                [
                    .. Column.Words("mode", "estimate"),
                    .. Column.Numbers("half of the launches within", "worst launch", "its own batches call them different in"),
                ],
                estimators.Select(estimator => new[]
                {
                    estimator.Mode,
                    estimator.Name,
                    Size(estimator.Sizes[(estimator.Sizes.Count - 1) / 2]),
                    Size(estimator.Sizes[^1]),
                    estimator.Called is { } called ? FormattableString.Invariant($"{called} of {estimator.Apart.Count}") : "",
                })).Write(result.InvocationConfiguration.Output, result.GetValue(format));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Size(double fraction) => FormattableString.Invariant($"{fraction * 100:0.000} %");
}
