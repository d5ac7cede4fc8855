using System.Text.RegularExpressions;

namespace Bench.Results;

/// <summary>Cuts paths to their last component: results must not tell where things lie on a machine.</summary>
public static partial class PathCutter
{
    public static string Cut(string text) => AbsolutePath().Replace(text, "$1");

    // Flags such as -I and -isystem may have their path right behind them.
    [GeneratedRegex(
        @"(?:(?<![\w./])|(?<=(?<![\w.-])-(?:[A-Za-z]|isystem|isysroot|iquote|idirafter|include)))"
            + @"~?/+(?:[^\s'"":;,=/]+/+)*([^\s'"":;,=/]*)")]
    private static partial Regex AbsolutePath();
}
