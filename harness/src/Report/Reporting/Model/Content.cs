using Bench.Plotting.Model;
using Bench.Tables;

namespace Bench.Reporting.Model;

/// <summary>A part of a section. Text between backticks is code.</summary>
public abstract record Content;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(string Text) : Content;

/// <summary>The answer to the section's question.</summary>
/// <param name="Lines">Sentences, a line each.</param>
public sealed record Conclusion(IReadOnlyList<string> Lines) : Content;

/// <summary>A list.</summary>
public sealed record Bullets(IReadOnlyList<string> Items) : Content;

/// <summary>A figure.</summary>
public sealed record Picture(FigureModel Figure) : Content;

/// <summary>A table.</summary>
/// <param name="Table">With a caption; its rows stand in memory.</param>
/// <param name="IsFolded">Shown when asked for, and left out of the Markdown.</param>
public sealed record Grid(Table Table, bool IsFolded = false) : Content;
