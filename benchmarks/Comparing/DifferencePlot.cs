using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Plotting.Model;

namespace Bench.Cli.Comparing;

/// <summary>What differs between two sides, drawn: of each strategy on a runtime through an ABI the case that differs most.</summary>
internal static class DifferencePlot
{
    /// <summary>Of the first part; null where it has no interval.</summary>
    public static DotPlot? Of(IReadOnlyList<ComparedPart> parts) => CompareFigure.Of(
        CompareFigure.Kind, $"What differs between {parts[0].Before.Name} and {parts[0].After.Name}?",
        "With 95 % intervals; of each strategy the case that differs most.", "strategies, by runtime and ABI", parts[0].IsAcross,
        [.. parts[0].Result.Cases.Where(compared => double.IsFinite(compared.Relative.Low))
            .Select(compared => (Name: parts[0].NameOf(compared), compared.Relative))
            .Where(entry => entry.Name.Suite != Kernel.ControlSuite)
            .OrderByDescending(entry => Math.Abs(entry.Relative.Value))
            .DistinctBy(entry => (entry.Name.Runtime, entry.Name.Abi, entry.Name.Strategy))
            .Select(entry => (entry.Name, entry.Relative.Map(fraction => 100 * fraction)))]);
}
