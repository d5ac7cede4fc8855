namespace Bench.Reporting.Model;

/// <summary>A report, without a word on its format.</summary>
/// <param name="Introduction">Under the title.</param>
public sealed record ReportDocument(string Title, IReadOnlyList<Content> Introduction, IReadOnlyList<Section> Sections);
