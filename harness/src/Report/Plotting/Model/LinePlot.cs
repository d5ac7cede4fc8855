using Bench.Statistics;

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

    public override T Accept<T>(IFigureVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Lines under a heading.</summary>
public sealed record LinePanel(string Title, IReadOnlyList<LineSeries> Lines)
{
    /// <summary>What the heading is called in results; empty where it is no other name.</summary>
    public string Code { get; init; } = "";

    /// <summary>What has no line, and why.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];
}

/// <summary>Points of one line, from left to right.</summary>
/// <param name="Name">What it is, whichever panel it is in.</param>
/// <param name="Label">What is written beside it.</param>
public sealed record LineSeries(string Name, string Label, IReadOnlyList<(double X, Interval Y)> Points)
{
    /// <summary>Small below the label: what it is called in results, and what else is known of it.</summary>
    public string Code { get; init; } = "";
}
