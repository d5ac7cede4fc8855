namespace Bench.Catalogue;

/// <summary>Makes a kernel of its line and of what its workload and strategy say of all of theirs.</summary>
internal sealed class KernelParser(
    IReadOnlyDictionary<string, Workload> workloads, IReadOnlyDictionary<string, Strategy> strategies, Calls calls)
{
    public Kernel Parse(CatalogueFile line)
    {
        var workload = Known(workloads, line, "workload");
        var strategy = Known(strategies, line, "strategy");
        var parameters = Own(line.Points("parameters"), workload.Parameters).Split('|');
        return new Kernel(
            workload.Suite, workload.Name, strategy.Name, line["rung"] is { Length: > 0 } rung ? rung : strategy.Rung, workload.Question,
            AbisOf(line), strategy.Modes.Count > 0 ? strategy.Modes : workload.Modes,
            parameters, CoreOf(line, workload.Core, parameters),
            Own(line["baseline"], strategy.IsNoop ? "" : strategy.Baseline.Length > 0 ? strategy.Baseline : workload.Baseline),
            Own(line["reference"], strategy.IsNoop ? "" : workload.Reference),
            Own(line["origin"], workload.Origin), Own(DescriptionOf(line), strategy.Description))
        {
            Does = workload.Does,
            Called = workload.Called.Length > 0 ? workload.Called.Split('|') : parameters,
            TypeChecked = line["type_checked"],
            Keeps = line["keeps"],
            IsNoop = strategy.IsNoop,
            IsPrototype = strategy.IsPrototype,
            CalledReference = line["reference"].Length == 0 && !strategy.IsNoop ? strategy.Reference : "",
            Situations = strategy.Situations,
            Private = strategy.Private,
            GivenUp = strategy.GivenUp,
            Calls = calls.At(workload.Name, parameters),
        };
    }

    /// <summary>What the line says; a dash alone says that there is none.</summary>
    private static string Own(string said, string inherited) => said switch
    {
        "" => inherited,
        "-" => "",
        _ => said,
    };

    private static T Known<T>(IReadOnlyDictionary<string, T> all, CatalogueFile line, string column) =>
        all.TryGetValue(line.Needed(column), out var found) ? found : throw line.Error($"no {column} '{line[column]}' is listed");

    private static string DescriptionOf(CatalogueFile line) => new ParameterPoint(line["description"]).IsWhole
        ? throw line.Error($"description: '{line["description"]}' is a parameter point: a field before it is missing")
        : line["description"];

    private static IReadOnlyList<string> AbisOf(CatalogueFile line)
    {
        line.Needed("abis");
        return [.. line.Several("abis").SelectMany(name => Abis.Named(name).ToList() is { Count: > 0 } abis
            ? abis : throw line.Error($"abis: no ABI or set '{name}' in abis.csv"))];
    }

    /// <summary>Core points of the workload that the kernel does not have are none of its.</summary>
    private static string[] CoreOf(CatalogueFile line, string inherited, string[] parameters)
    {
        if (line.Points("core") is not { Length: > 0 } own)
            return [.. Points(inherited).Intersect(parameters)];
        return Points(own).Except(parameters).FirstOrDefault() is { } stray
            ? throw line.Error($"core point '{stray}' is not among the parameters")
            : Points(own);

        string[] Points(string core) => core switch
        {
            "all" => parameters,
            "-" => [],
            _ => core.Split('|'),
        };
    }
}
