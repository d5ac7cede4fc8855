namespace Bench.Plotting.Model;

/// <summary>Values with intervals against a number.</summary>
/// <param name="Line">A height to mark, e.g. no gain.</param>
public sealed record LinePlot(
    string Name, string Title, string Note, Axis X, Axis Y, IReadOnlyList<LinePanel> Panels, double? Line = null)
    : FigureModel(Name, Title, Note)
{
    private readonly List<string> names = [.. Panels.SelectMany(panel => panel.Lines).Select(line => line.Name).Distinct()];

    /// <summary>What a line looks like: the same in every panel.</summary>
    public int SeriesOf(LineSeries line) => names.IndexOf(line.Name);
}
