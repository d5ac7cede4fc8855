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
        var lines = Of([.. runs.Select(run => (run.Source, run.Runtimes))], scope);
        return lines.Count == 0 ? runs : [.. runs.Select(run => run.Named(lines))];
    }

    /// <summary>The line of each runtime that has another name in another run.</summary>
    /// <param name="runs">What to call each in a message, and its runtimes.</param>
    /// <param name="scope">Which versions are one.</param>
    /// <exception cref="BenchException">Minor versions are to be one, and a run has two.</exception>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyList<(string Run, IReadOnlyList<string> Runtimes)> runs, VersionScope scope)
    {
        var lines = new Dictionary<string, string>();
        if (scope == VersionScope.Exact)
            return lines;
        foreach (var line in runs.SelectMany(run => run.Runtimes).Distinct()
            .GroupBy(name => RuntimeName.Line(name, scope == VersionScope.Minor)).Where(line => line.Count() > 1))
        {
            var several = runs.FirstOrDefault(run => run.Runtimes.Count(name => line.Contains(name)) > 1);
            if (several.Runtimes is null)
                foreach (var name in line)
                    lines[name] = line.Key;
            else if (scope == VersionScope.Minor)
                throw new BenchException(
                    $"{several.Run}: has {string.Join(" and ", several.Runtimes.Where(name => line.Contains(name)))}: choose with --python "
                        + "which is compared over versions");
        }
        return lines;
    }

    /// <summary>What each line is in each run: <c>cpython 3.11: 3.11.7 before, 3.11.9 after</c>.</summary>
    /// <param name="named">What runs are called, and their runtimes.</param>
    /// <param name="lines">As <see cref="Of"/> makes them.</param>
    public static IEnumerable<string> Told(
        IReadOnlyList<(string Name, IReadOnlyList<string> Runtimes)> named, IReadOnlyDictionary<string, string> lines) =>
        from run in named
        from name in run.Runtimes
        where lines.ContainsKey(name)
        group $"{name.Split(' ', 2)[^1]} {run.Name}" by lines[name] into alike
        select $"{alike.Key}: {string.Join(", ", alike)}";
}
