using Bench.Analysis;
using Bench.Plotting.Model;

namespace Bench.Plotting.Figures;

/// <summary>All kinds of figures by name.</summary>
public static class FigureSet
{
    private static readonly (string Kind, Func<Dataset, IEnumerable<FigureModel>> Draw)[] Builders =
    [
        (LadderFigure.Kind, LadderFigure.All),
        (BreakEvenFigure.Kind, BreakEvenFigure.All),
        (ArgumentsFigure.Kind, ArgumentsFigure.All),
        (DistributionFigure.Kind, DistributionFigure.All),
        (HeatmapFigure.Kind, HeatmapFigure.All),
        (DotsFigure.Kind, DotsFigure.All),
        (CompareFigure.Kind, CompareFigure.All),
    ];

    public static IReadOnlyList<string> Kinds { get; } = [.. Builders.Select(builder => builder.Kind)];

    /// <summary>Every figure of these kinds that the data can fill.</summary>
    public static IEnumerable<FigureModel> Of(Dataset data, IReadOnlyList<string> kinds) =>
        Builders.Where(builder => kinds.Contains(builder.Kind)).SelectMany(builder => builder.Draw(data));
}
