using Bench.Catalogue;
using Bench.Results;

namespace Bench.Measurement;

/// <summary>The A/A spread: how far two copies of one kernel are apart in a run, by runtime, suite and mode.</summary>
public sealed class AaSpread
{
    private readonly Dictionary<string, SummaryRow> twins;

    public AaSpread(IEnumerable<SummaryRow> rows) =>
        twins = rows.Where(row => row is { Workload: Kernel.Twins, Strategy: "twin_b", MoveNs: not null })
            .ToDictionary(row => Key(row.Runtime, row.Version, row.Parameters["suite=".Length..], row.Mode));

    /// <summary>The end of the twins' interval that is further from no difference: nanoseconds.</summary>
    public double? Nanoseconds(Case of) => Further(Find(of));

    /// <summary>The same for a row read back.</summary>
    public double? Nanoseconds(SummaryRow of) =>
        Further(twins.GetValueOrDefault(Key(of.Runtime, of.Version, of.Suite, of.Mode)));

    /// <summary>The same of their ratio, less one; of the difference by the time where ratios are not taken.</summary>
    public double? Relative(Case of) => Find(of) switch
    {
        null => null,
        { RatioLow: { } low, RatioHigh: { } high } => Math.Max(Math.Abs(low - 1), Math.Abs(high - 1)),
        { } row => Nanoseconds(of) / row.Ns,
    };

    private static double? Further(SummaryRow? twin) =>
        twin is null ? null : Math.Max(Math.Abs(twin.MoveLow!.Value), Math.Abs(twin.MoveHigh!.Value));

    private SummaryRow? Find(Case of) => twins.GetValueOrDefault(
        Key(of.Runtime, of.Version, of.Kernel.IsControl ? of.Parameters.Replace("suite=", "", StringComparison.Ordinal) : of.Kernel.Suite, of.Mode.Name()));

    private static string Key(string runtime, string version, string suite, string mode) => $"{runtime} {version}/{suite}/{mode}";
}
