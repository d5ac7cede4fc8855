using Bench.Results;

namespace Bench.Comparison;

/// <summary>Gives the runtimes of several runs one name over releases, so that a case is the same before and after an
/// upgrade.</summary>
public static class RuntimeLines
{
    /// <param name="runs">Those that are compared.</param>
    /// <param name="scope">Which versions are one.</param>
    /// <returns>The same runs; where each has but one runtime of a line, its cases are named by the line.</returns>
    /// <exception cref="BenchException">Minor versions are to be one, and a run has two.</exception>
    public static IReadOnlyList<RunData> Join(IReadOnlyList<RunData> runs, VersionScope scope)
    {
        if (scope == VersionScope.Exact)
            return runs;
        var known = runs.Select(run => (Run: run, Names: run.Runtimes)).ToList();
        var lines = new Dictionary<string, string>();
        foreach (var line in known.SelectMany(entry => entry.Names).Distinct()
            .GroupBy(name => RuntimeName.Line(name, scope == VersionScope.Minor)).Where(line => line.Count() > 1))
        {
            var several = known.Find(entry => entry.Names.Count(name => line.Contains(name)) > 1);
            if (several.Run is null)
                foreach (var name in line)
                    lines[name] = line.Key;
            else if (scope == VersionScope.Minor)
                throw new BenchException(
                    $"{several.Run.Source}: has {string.Join(" and ", several.Names.Where(name => line.Contains(name)))}: "
                        + "choose with --python which is compared over versions");
        }
        return lines.Count == 0 ? runs : [.. runs.Select(run => run.Named(lines))];
    }

    /// <summary>What each line is in each run: <c>cpython 3.11: 3.11.7 before, 3.11.9 after</c>.</summary>
    /// <param name="named">Runs, and what they are called.</param>
    public static IEnumerable<string> Told(IReadOnlyList<(RunData Run, string Name)> named) =>
        from entry in named
        from line in entry.Run.Lines
        where entry.Run.Has(line.Key)
        group $"{line.Key.Split(' ', 2)[^1]} {entry.Name}" by line.Value into alike
        select $"{alike.Key}: {string.Join(", ", alike)}";
}
