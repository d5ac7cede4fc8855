using System.Text.RegularExpressions;
using Bench.Catalogue;
using Bench.Results;

namespace Bench.Cli.Presenting;

/// <summary>BenchmarkDotNet's globs, asked about the names of kernels and of rows: a build that does not know a kernel finds its rows
/// too.</summary>
public static class NameFilter
{
    /// <param name="globs">Over <c>Suite.workload__strategy</c>; none: all.</param>
    public static Predicate<CaseId> Of(IReadOnlyList<string> globs)
    {
        Regex[] patterns = [.. globs.Select(PatternOf)];
        return name => patterns.Length == 0
            || Array.Exists(patterns, pattern => pattern.IsMatch($"{name.Suite}.{name.Workload}__{name.Strategy}"));
    }

    /// <inheritdoc cref="Of"/>
    public static Predicate<Kernel> OfKernels(IReadOnlyList<string> globs)
    {
        var filter = Of(globs);
        return kernel => filter(new CaseId("", "", kernel.Suite, kernel.Workload, kernel.Strategy, "", ""));
    }

    private static Regex PatternOf(string glob) => new(
        $"^{Regex.Escape(glob).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
