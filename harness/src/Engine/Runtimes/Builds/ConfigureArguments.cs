using System.Text.RegularExpressions;

namespace Bench.Runtimes.Builds;

/// <summary>The arguments of a <c>configure</c>, as sysconfig's CONFIG_ARGS has them: each in single quotes.</summary>
internal static class ConfigureArguments
{
    /// <summary>The last word on a feature: <c>yes</c> after <c>--with-lto</c>, <c>no</c> after <c>--without-lto</c>, <c>full</c>
    /// after <c>--with-lto=full</c>.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? ValueOf(string arguments, string feature)
    {
        var pattern = $@"(?<![^\s'])--(enable|with|disable|without)-{Regex.Escape(feature)}(?:=([^\s']*))?(?![^\s'])";
        var last = Regex.Matches(arguments, pattern, RegexOptions.CultureInvariant).LastOrDefault();
        return last?.Groups switch
        {
            null => null,
            [_, { Value: "disable" or "without" }, _] => "no",
            [_, _, { Success: true, Value: var value }] => value,
            _ => "yes",
        };
    }

    public static bool Wants(string arguments, string feature) => ValueOf(arguments, feature) is { } value && value != "no";
}
