using System.Text.Json.Nodes;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;

namespace Bench.Reporting.Findings;

/// <summary>How far to trust the figures, in two lines.</summary>
public static class TrustText
{
    private const double LeastTold = 0.01;

    /// <summary>Of calls through the C API first, where there are any: what is advised is about them.</summary>
    public static string Of(Dataset data)
    {
        var all = Twins(data);
        var capi = all.FindAll(row => row.Abi == Abis.CApi && row.Point.Value(ParameterPoint.Suite) != Kernel.InteropSuite);
        var others = all.Except(capi).ToList();
        return (all.Count == 0 ? "how noisy it was is not known, for these runs have no twins (two identical kernels); "
            : capi.Count == 0 || others.Count == 0 ? $"two identical kernels were {Apart(all)} apart; "
            : $"two identical kernels were {Apart(capi)} apart in the C API, {Apart(others)} elsewhere ({Where(others.MaxBy(Spread)!)}); ")
            + $"no difference below that of its own suite, or below {NumberText.Of(AaSpread.Least, "ns")}, is believed. "
            + $"Each price has its own 95 % interval.{Quiet(data)}";
    }

    /// <summary>Told where of any case's rounds fewer than half counted.</summary>
    private static string Quiet(Dataset data) => string.Concat(
        from run in data.Runs
        where run.Provenance?["rounds"] is JsonValue value && value.TryGetValue<int>(out _)
        let planned = run.Provenance!["rounds"]!.GetValue<int>()
        let least = run.Summary.Where(row => row.Ns is not null).Select(row => row.Rounds).DefaultIfEmpty(planned).Min()
        where 2 * least < planned
        select $" In the noisiest case {NumberText.Whole(least)} of {NumberText.Whole(planned)} rounds were quiet enough to count.");

    internal static List<SummaryRow> Twins(Dataset data) =>
        [.. data.Cases.Where(row => row is { Workload: Kernel.Twins, Strategy: Kernel.SecondTwin, Move: not null })];

    internal static double Spread(SummaryRow twin) => AaSpread.Of(twin.Move!.Value);

    private static string Where(SummaryRow twin) => $"{twin.Column}, {twin.Abi}, {twin.Mode}";

    private static string Apart(IEnumerable<SummaryRow> twins) =>
        twins.Max(Spread) is var ns && ns < LeastTold ? $"less than {NumberText.Of(LeastTold, "ns")}"
        : $"at most {NumberText.Of(ns, "ns")}";
}
