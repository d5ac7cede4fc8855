using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Plotting.Model;

namespace Bench.Cli.Comparing;

/// <summary>What differs between two sides, drawn: of each strategy on a runtime through an ABI the case that differs most; those
/// that are not called different only where none is.</summary>
internal static class DifferencePlot
{
    /// <summary>Of the first part; null where it has no interval.</summary>
    public static DotPlot? Of(IReadOnlyList<ComparedPart> parts, KernelCatalogue catalogue)
    {
        var (part, differs) = (parts[0], parts[0].Result.Cases.Any(compared => compared.IsChange));
        var strategies =
            from compared in part.Result.Cases
            where double.IsFinite(compared.Relative.Low) && compared.IsChange == differs
            let name = part.NameOf(compared)
            where name.Suite != Kernel.ControlSuite
            orderby Math.Abs(compared.Relative.Value) descending
            select (name, compared.Relative.Map(fraction => 100 * fraction));
        return CompareFigure.Of(
            CompareFigure.Kind, $"What differs between {part.Before.Name} and {part.After.Name}?",
            "With 95 % intervals; of each strategy the case that differs most.",
            differs ? "strategies that differ, by runtime and ABI" : "strategies, by runtime and ABI: none is called different",
            part.IsAcross, [.. strategies.DistinctBy(entry => (entry.name.Runtime, entry.name.Abi, entry.name.Strategy))], catalogue);
    }
}
