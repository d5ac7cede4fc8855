using Bench.Results;

namespace Bench.Comparison;

/// <summary>Makes of one run several, whose cases have the same name where they differ in one part only; and of several
/// runs one.</summary>
public static class RunSplitter
{
    /// <summary>A run an interpreter, in the order of their versions.</summary>
    public static IReadOnlyList<RunData> ByRuntime(RunData run) =>
        [.. Split(run, name => name.Runtime, name => name with { Runtime = "" }).OrderBy(part => part.Name, VersionOrder.Instance)];

    /// <summary>A run an ABI, the C API first.</summary>
    public static IReadOnlyList<RunData> ByAbi(RunData run) =>
        [.. Split(run, name => name.Abi, name => name with { Abi = "" }).OrderBy(part => part.Name != Catalogue.Abis.CApi)];

    /// <summary>A run a machine: the launches of all its runs.</summary>
    public static IReadOnlyList<RunData> ByMachine(IEnumerable<RunData> runs) =>
        [.. runs.GroupBy(run => run.Machine).Select(group => Pool(group.Key, [.. group]))];

    private static IEnumerable<RunData> Split(RunData run, Func<CaseId, string> part, Func<CaseId, CaseId> without) =>
        run.Cases.Values.Select(measured => (measured, name: CaseId.Parse(measured.Id))).GroupBy(entry => part(entry.name))
        .Select(group => run with
        {
            Name = group.Key,
            Cases = group.ToDictionary(entry => without(entry.name).ToString(), entry => entry.measured),
        });

    private static RunData Pool(string machine, IReadOnlyList<RunData> runs)
    {
        if (runs.Count == 1)
            return runs[0];
        if (runs.Any(run => run.IsSummary))
            throw new BenchException(
                $"{runs.First(run => run.IsSummary).Source}: a summary cannot be put together with other runs of {machine}: name one run, "
                    + "or launches.csv files");
        var cases = new Dictionary<string, CaseTimes>();
        // Launch numbers of different runs must not meet.
        var first = 0;
        foreach (var run in runs)
        {
            foreach (var (id, measured) in run.Cases)
            {
                if (!cases.TryGetValue(id, out var pooled))
                    cases.Add(id, pooled = new CaseTimes(id));
                foreach (var launch in measured.Launches)
                    pooled.TryAdd(launch with { Launch = first + launch.Launch });
            }
            first += 1 + run.Cases.Values.SelectMany(measured => measured.Launches).Select(launch => launch.Launch).DefaultIfEmpty(0).Max();
        }
        return runs[0] with { Name = $"{runs.Count} runs", Cases = cases };
    }
}
