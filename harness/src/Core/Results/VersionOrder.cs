using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Results;

/// <summary>
/// Runtimes by name, then by version as people sort them: 3.8, 3.13.0rc1, 3.13.0, 3.13.0t, 3.13.0t+gil, 3.14.0; 10.0,
/// 10.0+server.
/// </summary>
public sealed partial class VersionOrder : IComparer<string>
{
    public static VersionOrder Instance { get; } = new();

    /// <param name="x">A version, or a runtime's name and version.</param>
    /// <param name="y">Another.</param>
    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parse(x), Parse(y));
        var order = string.CompareOrdinal(left.Name, right.Name);
        for (var i = 0; order == 0 && i < Math.Max(left.Numbers.Length, right.Numbers.Length); i++)
            order = left.Numbers.ElementAtOrDefault(i).CompareTo(right.Numbers.ElementAtOrDefault(i));
        if (order == 0)
            order = left.IsPreview == right.IsPreview ? 0 : left.IsPreview ? -1 : 1;
        return order != 0 ? order : string.CompareOrdinal(left.Ending, right.Ending);
    }

    private static (string Name, int[] Numbers, bool IsPreview, string Ending) Parse(string? label)
    {
        var words = (label ?? "").Split(' ', 2);
        var match = Pattern().Match(words[^1]);
        int[] numbers = match.Success ? [.. match.Groups[1].Value.Split('.').Select(Number)] : [];
        return (words.Length > 1 ? words[0] : "", numbers, match.Groups[2].Length > 0, words[^1][match.Length..]);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"^(\d+(?:\.\d+)*)(?=(a|b|rc|\.dev)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
