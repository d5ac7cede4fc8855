using System.CommandLine;
using Bench.Comparison;

namespace Bench.Cli.Commands;

/// <summary><c>--versions</c>: which releases of a runtime are one.</summary>
internal static class VersionOption
{
    public static Option<VersionScope> Create(string where) => OneOf.Values(
        "--versions",
        $"Releases that are one runtime{where} where no run has two: patch (3.11.7, 3.11.9), minor (3.11, 3.13) too, or exact: none",
        Enum.GetValues<VersionScope>());
}
