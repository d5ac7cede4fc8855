using Bench.Plotting.Figures;
using Bench.Plotting.Model;

namespace Bench.Cli.Comparing;

/// <summary>The largest differences of two sides, drawn.</summary>
internal static class DifferencePlot
{
    /// <summary>Of the first part; null where it has no interval.</summary>
    public static DotPlot? Of(IReadOnlyList<ComparedPart> parts) => CompareFigure.Of(
        CompareFigure.Kind, $"What differs between {parts[0].Before.Name} and {parts[0].After.Name}?",
        "Difference with its 95 % interval, per cent of the time of the first.", parts[0].Result.Unit == "cycles",
        [.. parts[0].Result.Cases.Where(compared => double.IsFinite(compared.Relative.Low))
            .Select(compared => (parts[0].NameOf(compared), compared.Relative.Map(fraction => 100 * fraction)))]);
}
