using Bench.Results;

namespace Bench.Reporting.Questions;

/// <summary>Ways that an extension is to give up when it migrates.</summary>
/// <param name="Text">As the rule of advice names them: <c>for C globals, no …</c>.</param>
/// <param name="Has">Whether a case is one of them.</param>
public sealed record GivenUp(string Text, Predicate<SummaryRow> Has);
