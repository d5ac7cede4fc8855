namespace Bench.Plotting.Model;

/// <summary>Rows of dots with intervals along one axis.</summary>
/// <param name="Series">What is side by side in a row; the legend.</param>
/// <param name="Line">A value to mark, e.g. no difference.</param>
public sealed record DotPlot(
    string Name, string Title, string Note, Axis Axis, IReadOnlyList<string> Series, IReadOnlyList<DotPanel> Panels,
    double? Line = null)
    : FigureModel(Name, Title, Note);
