using System.CommandLine;
using System.Globalization;
using Bench.Cli.Comparing;
using Bench.Cli.Jobs;
using Bench.Comparison;
using Bench.Native;
using Bench.Reporting;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Cli.Commands;

/// <summary><c>bench compare</c>: what changed from one run to another.</summary>
public static class CompareCommand
{
    public static Command Create()
    {
        var command = new Command("compare", """
            Compares runs with the first one named: run folders, launches.csv, summary.csv or raw.csv.gz files.

            Examples:
              bench compare results/lab/20260102T030405Z results/lab/20260103T030405Z
              bench compare before.csv after.csv.gz --only changed --fail-on slower:5% --format markdown
              bench compare results/lab/20260102T030405Z --by abi
              bench compare lab-1.csv lab-2.csv lab-3.csv --by machine
              bench compare results/lab/20260102T030405Z results/other/20260102T040506Z --report difference.html
              bench compare before after --workload type_check --mode call --all
              bench compare --history results/lab
            """);
        Argument<string[]> paths = new("runs") { Description = "Run folders or files", Arity = ArgumentArity.ZeroOrMore };
        var by = OneOf.Names("--by", "Compare machines, or within one run its runtimes or ABIs", "machine", "runtime", "abi");
        var cases = new CaseOptions();
        Option<bool> all = new("--all") { Description = "Show every case, and all of what is otherwise the first of a list" };
        var only = OneOf.Names("--only", "Of the cases shown one by one (--all, other formats) only those that changed", "changed");
        Option<bool> provenance = new("--provenance") { Description = "Show all in which the runs' provenance differs, whole" };
        Option<string?> page = new("--report")
        {
            Description = "Write the comparison as a page too, with every case and a plot: FILE.html or FILE.md",
            HelpName = "file",
        };
        Option<string> threshold = new("--threshold")
        {
            Description = "Smaller differences do not matter: 2%, 0.1ns or 2%|0.1ns (the larger)",
            DefaultValueFactory = _ => "1%",
        };
        Option<string> margin = new("--margin") { Description = "Equivalent means closer than this", DefaultValueFactory = _ => "2%" };
        var figure =
            OneOf.Values(
                "--figure",
                "What to compare: ns (whole times), added (above the no-op), or auto: added on one runtime, ns between runtimes",
                Enum.GetValues<Figure>());
        var format = OneOf.Values("--format", "How to write it", Enum.GetValues<TableFormat>());
        var failOn = ManyOf.Values(
            "--fail-on", "change", "Exit with 1 if a case is slower, slower:5%, slower:0.5ns, faster…; what is within --threshold never is",
            () => ["slower", "faster"]);
        Option<string> decided = new("--decided")
        {
            Description = "Exit with 3 if --fail-on can judge fewer of the common cases than this share, or none; 0% asks for none",
            DefaultValueFactory = _ => "50%",
        };
        var versions = VersionOption.Create("");
        Option<bool> strict =
            new("--strict") { Description = "Exit with 3 if a case is inconclusive or missing, with 4 if a run is incomplete" };
        Option<bool> force = new("--force")
        {
            Description = "Compare runs whose schema or layout scheme differs, or, between machines, whose kernels do; let --fail-on "
                + "judge between machines",
        };
        Option<string?> history = new("--history")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"A machine's folder of runs, {2 * CaseHistory.LeastRuns} at least: finds steps in time; --figure, --margin, "
                    + $"filters and what is shown say nothing to it"),
        };
        command.Arguments.Add(paths);
        cases.AddTo(command);
        foreach (var option in new Option[]
            { by, all, only, provenance, page, threshold, margin, figure, format, failOn, decided, versions, strict, force, history })
            command.Options.Add(option);

        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var request = new CompareRequest
            {
                Paths = result.GetValue(paths) ?? [],
                By = result.GetValue(by),
                Choose = cases.IsNarrow(result)
                    ? names => cases.Wanted(result, names) : null,
                Settings = new ComparisonSettings
                {
                    Threshold = PracticalThreshold.Parse(result.GetValue(threshold)!, "--threshold"),
                    Margin = Fraction("--margin", result.GetValue(margin)!, double.Epsilon),
                    Figure = result.GetValue(figure),
                },
                Versions = result.GetValue(versions),
                Decided = Fraction("--decided", result.GetValue(decided)!, least: 0),
                Format = result.GetValue(format),
                All = result.GetValue(all),
                Provenance = result.GetValue(provenance),
                Page = result.GetValue(page) is { } file ? PageOf(file) : null,
                OnlyChanged = result.GetValue(only) is not null,
                FailOn = [.. (result.GetValue(failOn) ?? []).Select(FailCondition.Parse)],
                Strict = result.GetValue(strict),
                Force = result.GetValue(force),
            };
            if (result.GetValue(history) is { } folder)
                return new HistoryJob(request, output, result.InvocationConfiguration.Error).Run(folder);
            if (request.Paths.FirstOrDefault(path => path.StartsWith("--", StringComparison.Ordinal)) is { } stray)
                throw new BenchException($"compare has no option {stray}: see bench help compare");
            if (request.Paths.Count == 0)
                throw new BenchException("compare: name two runs: folders or launches.csv files");
            return new CompareJob(request, AllKernels.Catalogue(NativeSource.Find()), output, result.InvocationConfiguration.Error).Run();
        });
        return command;
    }

    private static string PageOf(string file) =>
        ReportFiles.Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) ? file
            : throw new BenchException($"--report '{file}': name a file that ends in {string.Join(" or ", ReportFiles.Endings)}");

    private static double Fraction(string option, string text, double least) =>
        text.EndsWith('%') && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
        && percent >= least && percent <= 100
            ? percent / 100
            : throw new BenchException($"{option} '{text}': write it in per cent: 2%");
}
