namespace Bench.Plotting.Model;

/// <summary>Values with intervals against a number.</summary>
/// <param name="Line">A height to mark, e.g. no gain.</param>
public sealed record LinePlot(
    string Name, string Title, string Note, Axis X, Axis Y, IReadOnlyList<LinePanel> Panels, double? Line = null)
    : FigureModel(Name, Title, Note);
