using Bench.Statistics;

namespace Bench.Plotting.Model;

/// <summary>What the work behind caches costs, and from which cost on each pays.</summary>
public sealed record CachePlot(string Name, string Title, string Note, Axis Axis, IReadOnlyList<CachePanel> Panels)
    : FigureModel(Name, Title, Note)
{
    public override T Accept<T>(IFigureVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Caches under a heading.</summary>
/// <param name="Code">What the heading is called in results.</param>
public sealed record CachePanel(string Title, string Code, IReadOnlyList<CacheRow> Rows);

/// <summary>A cache.</summary>
/// <param name="Code">What it is called in results.</param>
/// <param name="Work">What doing without it costs.</param>
/// <param name="Ways">How it can be reached.</param>
public sealed record CacheRow(string Label, string Code, double Work, IReadOnlyList<CacheMark> Ways);

/// <summary>A cache behind one way to reach it.</summary>
/// <param name="Code">What the way is called in results.</param>
/// <param name="PaysFrom">What the work must cost for the cache to pay.</param>
/// <param name="Verdict">Whether it does: <c>pays</c>, <c>marginal</c> or <c>spoiled</c>.</param>
public sealed record CacheMark(string Label, string Code, Interval PaysFrom, string Verdict);
