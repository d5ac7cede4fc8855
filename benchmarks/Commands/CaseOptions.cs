using System.CommandLine;
using Bench.Catalogue;
using Bench.Cli.Presenting;
using Bench.Results;
using Bench.Runtimes;

namespace Bench.Cli.Commands;

/// <summary>The options that choose among the cases of runs that are read back.</summary>
public sealed class CaseOptions
{
    private readonly ChoiceOptions choice = new("", "Only this runtime: a version (3.13), python3, pypy3 or dotnet");
    private readonly Option<string[]> strategies =
        ManyOf.Values("--strategy", "strategy", "Only this strategy (module_state, …)", () => []);
    private readonly Option<string[]> parameters = ManyOf.Values(
        "--parameters", "parameters", "Only points with these parameters: member=field, 'args=2;keywords=0'; of several points any",
        () => []);

    public void AddTo(Command command)
    {
        choice.AddTo(command);
        command.Options.Add(strategies);
        command.Options.Add(parameters);
    }

    /// <summary>The suites asked for by name; controls are shown only then.</summary>
    public IReadOnlyList<string> Suites(ParseResult result) => choice.Suites(result);

    /// <summary>Whether of the ways to do a thing any may be left out.</summary>
    public bool LeaveOutWays(ParseResult result) => choice.Filters(result).Count > 0 || Strategies(result).Length > 0;

    /// <summary>Whether any cases are left out.</summary>
    public bool IsNarrow(ParseResult result) =>
        choice.IsNarrow(result) || choice.Pythons(result).Count > 0 || Strategies(result).Length > 0 || Points(result).Length > 0;

    /// <summary>Whether a case was asked for; one of breakeven.csv has no suite.</summary>
    /// <param name="names">What there is to choose from.</param>
    /// <exception cref="BenchException">Nothing there has a name that was asked for.</exception>
    public Predicate<CaseId> Wanted(ParseResult result, IReadOnlyList<CaseId> names)
    {
        var (suites, workloads, abis) = (choice.Suites(result), choice.Workloads(result), choice.ChosenAbis(result));
        var (wantedStrategies, points, filters) = (Strategies(result), Points(result), choice.Filters(result));
        var isTimedThere = TimedThere(result);
        Check("suite", suites, names, name => name.Suite);
        Check("workload", workloads, names, name => name.Workload);
        Check("strategy", wantedStrategies, names, name => name.Strategy);
        Check("ABI", [.. abis.Where(asked => !names.Any(name => Abis.Chooses(asked, name.Abi)))], names, name => name.Abi);
        Check("mode", Modes(result), names, name => name.Mode);
        var known = names.SelectMany(name => name.Parameters.Split(';')).ToHashSet();
        if (points.SelectMany(point => point.Split(';')).FirstOrDefault(part => !known.Contains(part)) is { } unknown)
            throw new BenchException(
                $"no parameter '{unknown}' in these runs: there are "
                    + $"{string.Join(", ", known.Where(point => point.Length > 0).Order(StringComparer.Ordinal))}");
        var filter = NameFilter.Of(filters);
        var suiteOf = names.Where(name => name.Suite.Length > 0 && name.Suite != Kernel.ControlSuite)
            .DistinctBy(name => name.Workload).ToDictionary(name => name.Workload, name => name.Suite);
        return partial =>
        {
            var name = partial.Suite.Length > 0 ? partial : partial with { Suite = suiteOf.GetValueOrDefault(partial.Workload, "") };
            return isTimedThere(name) && IsAmong(suites, name.Suite)
                && IsAmong(workloads, name.Workload) && IsAmong(wantedStrategies, name.Strategy)
                && (abis.Count == 0 || abis.Any(asked => Abis.Chooses(asked, name.Abi)))
                && (points.Length == 0 || points.Any(point => new ParameterPoint(name.Parameters).IsAt(new ParameterPoint(point))))
                && filter(name);
        };
    }

    /// <summary>Whether a case is of a mode and a runtime that were asked for, which controls are chosen by too.</summary>
    public Predicate<CaseId> TimedThere(ParseResult result)
    {
        var (modes, pythons) = (Modes(result), choice.Pythons(result));
        return name => IsAmong(modes, name.Mode) && (pythons.Count == 0
            || pythons.Any(python => name.Runtime.Split(' ', 2) is var runtime && RuntimeChoice.Accepts(python, runtime[0], runtime[^1])));
    }

    private List<string> Modes(ParseResult result) => [.. choice.Modes(result).Select(mode => mode.Name())];

    private string[] Points(ParseResult result) => result.GetValue(parameters) ?? [];

    private string[] Strategies(ParseResult result) => result.GetValue(strategies) ?? [];

    private static bool IsAmong(IReadOnlyList<string> wanted, string name) => wanted.Count == 0 || wanted.Contains(name);

    private static void Check(string what, IReadOnlyList<string> wanted, IReadOnlyList<CaseId> names, Func<CaseId, string> part)
    {
        var known = names.Select(part).ToHashSet();
        if (wanted.FirstOrDefault(name => !known.Contains(name)) is { } stray)
            throw new BenchException(
                $"no {what} '{stray}' in these runs: there are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }
}
