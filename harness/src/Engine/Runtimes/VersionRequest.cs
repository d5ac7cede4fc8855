using System.Text.RegularExpressions;
using Bench.Catalogue;

namespace Bench.Runtimes;

/// <summary>A CPython version as a user asks for it: <c>3</c>, <c>3.13</c>, <c>3.11.7</c>, <c>3.13t</c>.</summary>
internal sealed partial record VersionRequest(string Numbers, bool FreeThreaded)
{
    public static VersionRequest? TryParse(string request)
    {
        var match = Pattern().Match(request);
        return match.Success ? new VersionRequest(match.Groups[1].Value, match.Groups[2].Length > 0) : null;
    }

    public string Major => Numbers.Split('.')[0];

    public string Minor => string.Join('.', Numbers.Split('.').Take(2));

    public string Suffix => FreeThreaded ? "t" : "";

    public bool Accepts(Interpreter found) =>
        found.Kind == RuntimeKind.CPython && found.FreeThreaded == FreeThreaded && Accepts(found.Version);

    /// <summary>3.1 accepts 3.1.4 and not 3.13; 3.14.0 accepts 3.14.0rc1.</summary>
    public bool Accepts(string version) =>
        version.StartsWith(Numbers, StringComparison.Ordinal)
        && (version.Length == Numbers.Length || !char.IsAsciiDigit(version[Numbers.Length]));

    [GeneratedRegex(@"^(\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?)(t?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
