using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>What a verdict is made of.</summary>
/// <param name="Columns">The interpreters that it tells of.</param>
/// <param name="Answers">The question's, of these interpreters.</param>
public sealed record VerdictContext(
    Evidence Evidence, ColumnList Columns, IReadOnlyList<(Probe Probe, IReadOnlyList<Answer> Row)> Answers);
