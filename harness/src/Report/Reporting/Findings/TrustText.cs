using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;

namespace Bench.Reporting.Findings;

/// <summary>How far to trust the figures, in two lines.</summary>
public static class TrustText
{
    private const double LeastTold = 0.01;

    /// <summary>Of whole calls through the C API where there are any: what is advised is about them.</summary>
    public static string Of(Dataset data)
    {
        var all = Twins(data).Where(row => row.Point.Value(ParameterPoint.Suite) != Kernel.InteropSuite).ToList();
        var twins = all.Exists(row => row.Abi == Abis.CApi) ? all.FindAll(row => row.Abi == Abis.CApi) : all;
        return (twins.Count == 0
            ? "how noisy it was is not known, for these runs have no twins (two identical kernels); "
            : $"two identical kernels were {Apart(twins.Max(Spread))} apart; ")
            + $"no difference below that of its own suite, or below {NumberText.Of(AaSpread.Least, "ns")}, is believed. "
            + "Each price has its own 95 % interval.";
    }

    internal static List<SummaryRow> Twins(Dataset data) =>
        [.. data.Cases.Where(row => row is { Workload: Kernel.Twins, Strategy: Kernel.SecondTwin, Move: not null })];

    internal static double Spread(SummaryRow twin) => AaSpread.Of(twin.Move!.Value);

    private static string Apart(double ns) =>
        ns < LeastTold ? $"less than {NumberText.Of(LeastTold, "ns")}" : $"at most {NumberText.Of(ns, "ns")}";
}
