using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace Bench.Runtimes;

/// <summary>Expands <c>*</c> and <c>?</c> in any part of a path; as in a shell they pass hidden entries over.</summary>
internal static partial class PathGlob
{
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The existing paths, in natural order: 3.9 before 3.10.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var full = Path.GetFullPath(pattern);
        var root = Path.GetPathRoot(full)!;
        IEnumerable<string> paths = [root];
        foreach (var part in full[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries))
            paths = IsPattern(part)
                ? paths.SelectMany(folder => Matching(folder, part))
                : paths.Select(folder => Path.Combine(folder, part)).Where(Path.Exists);
        return paths.OrderBy(NaturalKey, StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<string> Matching(string folder, string part)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder).Where(entry => Matches(Path.GetFileName(entry), part));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Matches(string name, string part) =>
        (name[0] != '.' || part[0] == '.') && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false);

    private static string NaturalKey(string path) =>
        Digits().Replace(path, digits => digits.Value.PadLeft(10, '0'));

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
