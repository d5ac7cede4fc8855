using System.Text.RegularExpressions;

namespace Bench.Results;

/// <summary>What runtimes are called in results and before people: <c>cpython 3.13.0</c>, <c>cpython 3.13.5t+gil</c>.</summary>
public static partial class RuntimeName
{
    /// <summary>What the version of a free-threaded build ends in where its GIL is on.</summary>
    public const string GilOn = "+gil";

    public static string Of(string runtime, string version) => $"{runtime} {version}";

    /// <summary>Whether upstream calls a free-threaded version experimental: 3.13 (PEP 703), no longer 3.14 (PEP 779).</summary>
    /// <param name="version">As in results: <c>3.13.5t+gil</c>.</param>
    public static bool IsExperimental(string version) =>
        (version.StartsWith("3.13.", StringComparison.Ordinal) || version.StartsWith("3.13t", StringComparison.Ordinal))
        && version.Split(GilOn)[0].EndsWith('t');

    /// <summary>The releases that a runtime goes on through: <c>cpython 3.13t+gil</c> for <c>cpython 3.13.5t+gil</c>.</summary>
    /// <param name="name">As <see cref="Of"/> composes it; another comes back as it is.</param>
    /// <param name="overMinor">Over minor versions too: <c>cpython 3</c>.</param>
    public static string Line(string name, bool overMinor) => Version().Match(name) is { Success: true } match
        ? $"{match.Groups["name"].Value} {match.Groups["major"].Value}{(overMinor ? "" : $".{match.Groups["minor"].Value}")}"
            + match.Groups["build"].Value
        : name;

    [GeneratedRegex(@"^(?<name>\S+) (?<major>\d+)\.(?<minor>\d+)(\.\d+)?((a|b|rc)\d+)?(?<build>t?(\+.*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
