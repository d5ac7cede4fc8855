using System.Text.RegularExpressions;

namespace Bench.Runtimes.Builds;

/// <summary>What a list of compiler flags comes down to: the last one of a kind counts.</summary>
internal static partial class CompilerFlags
{
    /// <returns><c>-O2</c>; null where no flag tells.</returns>
    public static string? Optimisation(string flags) => Level().Matches(flags).LastOrDefault()?.Value;

    /// <returns>Whether assert() does something; null where no flag tells.</returns>
    public static bool? Assertions(string flags) =>
        Assert().Matches(flags).LastOrDefault()?.Value.StartsWith("-U", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\S)-O\w*(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?<!\S)-[DU]NDEBUG(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Assert();
}
