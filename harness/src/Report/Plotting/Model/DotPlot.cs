using Bench.Statistics;

namespace Bench.Plotting.Model;

/// <summary>Rows of dots with intervals along one axis.</summary>
/// <param name="Series">What is side by side in a row; the legend.</param>
/// <param name="Line">A value to mark, e.g. no difference.</param>
public sealed record DotPlot(
    string Name, string Title, string Note, Axis Axis, IReadOnlyList<string> Series, IReadOnlyList<DotPanel> Panels,
    double? Line = null)
    : FigureModel(Name, Title, Note)
{
    public override T Accept<T>(IFigureVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Rows under a heading.</summary>
public sealed record DotPanel(string Title, IReadOnlyList<DotRow> Rows)
{
    /// <summary>What the heading is called in results; empty where it is no other name.</summary>
    public string Code { get; init; } = "";
}

/// <summary>A row of a dot plot.</summary>
/// <param name="Label">May be long: renderers break it.</param>
/// <param name="Dots">In the order of the series.</param>
public sealed record DotRow(string Label, IReadOnlyList<Dot> Dots)
{
    /// <summary>What it is called in results, small beside the label; empty where that is no other name.</summary>
    public string Code { get; init; } = "";
}

/// <summary>An estimate with its interval, or the reason why there is none.</summary>
/// <param name="Series">Index of its series.</param>
/// <param name="Value">In the axis's unit; null if it was not measured.</param>
/// <param name="Absent">Why not.</param>
public sealed record Dot(int Series, Interval? Value, string? Absent = null)
{
    /// <summary>The launches behind it, where they are to be shown.</summary>
    public IReadOnlyList<double> Points { get; init; } = [];
}
