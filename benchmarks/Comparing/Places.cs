using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>On which runtimes and through which ABIs something holds.</summary>
internal static class Places
{
    /// <summary>More names than these are counted.</summary>
    private const int MostNames = 3;

    /// <summary>on cpython 3.12.1, 3.13.0 through capi; empty where both are known to the reader.</summary>
    public static string Text(IEnumerable<(string Runtime, string Abi)> places)
    {
        var all = places.ToList();
        var runtimes = Names(all.Select(place => place.Runtime).Order(VersionOrder.Instance));
        var abis = Names(all.Select(place => place.Abi));
        return Told.Joined(
            " ",
            runtimes.Count == 0 ? "" : $"on {(runtimes.Count > MostNames ? $"{runtimes.Count} runtimes" : ColumnList.Text(runtimes))}",
            abis.Count == 0 ? "" : $"through {(abis.Count > MostNames ? $"{abis.Count} ABIs" : string.Join(", ", abis))}");
    }

    private static List<string> Names(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).Distinct()];
}
