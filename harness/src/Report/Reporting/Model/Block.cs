using Bench.Plotting.Model;

namespace Bench.Reporting.Model;

/// <summary>A part of a section. Text between backticks is code.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>The answer to the section's question.</summary>
/// <param name="Lines">Sentences, a line each.</param>
public sealed record Verdict(IReadOnlyList<string> Lines) : Block;

/// <summary>A list.</summary>
public sealed record Bullets(IReadOnlyList<string> Items) : Block;

/// <summary>A figure.</summary>
public sealed record Picture(FigureModel Figure) : Block;

/// <summary>A table.</summary>
/// <param name="Caption">What a row is, and the units.</param>
/// <param name="Numbers">How many columns from the right hold numbers.</param>
/// <param name="IsFolded">Shown when asked for, and left out of the Markdown.</param>
public sealed record Grid(
    string Caption, IReadOnlyList<string> Columns, int Numbers, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsFolded = false) : Block;
