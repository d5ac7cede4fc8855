using System.CommandLine;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Cli.Presenting;
using Bench.Native;
using Bench.Results;
using Bench.Runtimes;

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

    private readonly ChoiceOptions choice = new("", "Only this runtime: a version (3.13), python3, pypy3 or dotnet");
    private readonly Option<string[]> parameters =
        new("--parameters") { Description = "Only points with these parameters: member=field, 'args=2;keywords=0'" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(runs);
        choice.AddTo(command);
        command.Options.Add(parameters);
    }

    public IReadOnlyList<string> Paths(ParseResult result) =>
        result.GetValue(runs) is { Length: > 0 } paths ? paths : [NativeSource.ResultsFolder];

    /// <summary>The suites asked for by name; controls are shown only then.</summary>
    public IReadOnlyList<string> Suites(ParseResult result) => choice.Suites(result);

    /// <summary>The runs with the cases chosen; controls stay, because they tell how noisy a run was.</summary>
    /// <exception cref="BenchException">A file is wrong, or nothing in these runs has a name that was asked for.</exception>
    public Dataset Read(ParseResult result)
    {
        var all = new Dataset([.. Paths(result).SelectMany(path => RunFiles.Shown(path, Tell))], AllKernels.Catalogue(NativeSource.Find()));
        foreach (var warning in all.Runs.Select(run => run.Warning).OfType<string>())
            Tell(warning);
        var names = all.Runs.SelectMany(run => run.Summary).Select(row => row.Name).ToList();
        Check("suite", choice.Suites(result), names, name => name.Suite);
        Check("workload", choice.Workloads(result), names, name => name.Workload);
        Check("ABI", [.. choice.ChosenAbis(result).Where(asked => !names.Exists(name => Abis.Chooses(asked, name.Abi)))], names,
            name => name.Abi);
        Check("mode", [.. choice.Modes(result).Select(mode => mode.Name())], names, name => name.Mode);
        var points = names.SelectMany(name => name.Parameters.Split(';')).ToHashSet();
        if (Points(result).FirstOrDefault(point => !points.Contains(point)) is { } unknown)
            throw new BenchException(
                $"no parameter '{unknown}' in these runs: there are "
                    + $"{string.Join(", ", points.Where(point => point.Length > 0).Order(StringComparer.Ordinal))}");
        var wants = Wanted(result, all.Catalogue);
        return new Dataset([.. all.Runs.Select(run => run with
        {
            Summary = [.. all.Cases.Where(row => row.Source == run).Where(row => wants(row.Name) || row.Suite == Kernel.ControlSuite)],
            BreakEven = [.. run.BreakEven.Where(row => wants(row.Name))],
            Fits = [.. run.Fits.Where(row => wants(row.Name))],
        })], all.Catalogue)
        {
            IsFiltered = choice.Filters(result).Count > 0,
        };

        void Tell(string what) => result.InvocationConfiguration.Error.WriteLine($"bench: {what}");
    }

    private Predicate<CaseId> Wanted(ParseResult result, KernelCatalogue catalogue)
    {
        var (suites, workloads, abis) = (choice.Suites(result), choice.Workloads(result), choice.ChosenAbis(result));
        var modes = choice.Modes(result).Select(mode => mode.Name()).ToList();
        var pythons = choice.Pythons(result);
        var points = Points(result);
        var filters = choice.Filters(result);
        var filter = KernelFilter.Of(filters, catalogue);
        var kernels = catalogue.Kernels.ToDictionary(kernel => (kernel.Workload, kernel.Strategy));
        return name =>
        {
            var kernel = kernels.GetValueOrDefault((name.Workload, name.Strategy));
            var runtime = name.Runtime.Split(' ', 2);
            return IsAmong(suites, name.Suite.Length > 0 ? name.Suite : kernel?.Suite ?? "")
                && IsAmong(workloads, name.Workload) && (abis.Count == 0 || abis.Any(asked => Abis.Chooses(asked, name.Abi)))
                && IsAmong(modes, name.Mode)
                && (pythons.Count == 0 || pythons.Any(python => RuntimeChoice.Accepts(python, runtime[0], runtime[^1])))
                && points.All(point => new ParameterPoint(name.Parameters).IsAt(new ParameterPoint(point)))
                && (filters.Count == 0 || (kernel is not null && filter(kernel)));
        };
    }

    private List<string> Points(ParseResult result) => [.. (result.GetValue(parameters) ?? []).SelectMany(point => point.Split(';'))];

    private static bool IsAmong(IReadOnlyList<string> wanted, string name) => wanted.Count == 0 || wanted.Contains(name);

    private static void Check(string what, IReadOnlyList<string> wanted, List<CaseId> names, Func<CaseId, string> part)
    {
        var known = names.Select(part).ToHashSet();
        if (wanted.FirstOrDefault(name => !known.Contains(name)) is { } stray)
            throw new BenchException(
                $"no {what} '{stray}' in these runs: there are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }
}
