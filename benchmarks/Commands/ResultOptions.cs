using System.CommandLine;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Native;
using Bench.Results;

namespace Bench.Cli.Commands;

/// <summary>Runs that are read back, and which of their cases.</summary>
public sealed class ResultOptions
{
    private readonly Argument<string[]> runs = new("run")
    {
        Description = "Folders of runs, summary.csv files, plain or .gz, or folders of runs, of which the newest of each machine is meant; "
            + "without it those of the checkout's results",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly CaseOptions cases = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(runs);
        cases.AddTo(command);
    }

    public IReadOnlyList<string> Paths(ParseResult result) =>
        result.GetValue(runs) is { Length: > 0 } paths ? paths : [NativeSource.ResultsFolder];

    /// <inheritdoc cref="CaseOptions.Suites"/>
    public IReadOnlyList<string> Suites(ParseResult result) => cases.Suites(result);

    /// <summary>The runs with the cases chosen; controls stay, because they tell how noisy a run was.</summary>
    /// <exception cref="BenchException">A file is wrong, or nothing in these runs has a name that was asked for.</exception>
    public Dataset Read(ParseResult result)
    {
        var all = new Dataset([.. Paths(result).SelectMany(path => RunFiles.Shown(path, Tell))], AllKernels.Catalogue(NativeSource.Find()));
        foreach (var told in all.Runs.SelectMany(run => run.Remarks.Prepend(run.Warning)).OfType<string>())
            Tell(told);
        var wants = cases.Wanted(result, [.. all.Runs.SelectMany(run => run.Summary).Select(row => row.Name)]);
        var isTimedThere = cases.TimedThere(result);
        return new Dataset([.. all.Runs.Select(run => run with
        {
            Summary = [.. all.Cases.Where(row => row.Source == run).Where(row => wants(row.Name)
                || (row.Suite == Kernel.ControlSuite && isTimedThere(row.Name)))],
            BreakEven = [.. run.BreakEven.Where(row => wants(row.Name))],
            Fits = [.. run.Fits.Where(row => wants(row.Name))],
        })], all.Catalogue)
        {
            IsFiltered = cases.LeaveOutWays(result),
        };

        void Tell(string what) => result.InvocationConfiguration.Error.WriteLine($"bench: {what}");
    }
}
