using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>The answer to a question, for a reader who sees nothing else.</summary>
/// <param name="Question">Its name.</param>
/// <param name="Lines">The question's verdict on few interpreters, with intervals.</param>
public sealed record Finding(string Question, IReadOnlyList<string> Lines)
{
    /// <summary>In one line.</summary>
    public string Text => $"{Question}: {string.Join(" ", Lines)}";

    /// <summary>
    /// The most important findings are not the largest numbers but the answers to what was asked: one for each question
    /// of the notes that the runs answer, those that concern few extensions last, as many as are wanted. They are told of the
    /// interpreter that has the C API to compare with (<see cref="Analysis.Dataset.HeadlineColumn"/>), through
    /// universal HPy. The other designs of the .NET host have no part in them.
    /// </summary>
    public static IReadOnlyList<Finding> MostImportant(Evidence evidence, int most) =>
        [.. QuestionList.All.OrderBy(question => question.ConcernsFew).Select(question => Of(question, evidence))
            .Where(finding => finding.Lines.Count > 0).Take(most)];

    private static string OfHowMany(Analysis.Dataset data) =>
        data.Columns.Count > 1 ? $" (of {NumberText.Whole(data.Columns.Count)} runtimes)" : "";

    /// <summary>A single interpreter is named once.</summary>
    private static Finding Of(Question question, Evidence evidence)
    {
        var data = evidence.Data;
        IReadOnlyList<string> columns = question.IsToldOfTwo && data.Columns.Count <= 2 ? data.Columns : [data.HeadlineColumn];
        var lines = QuestionVerdict.Lines(question, evidence, new ColumnList(columns, AreSaid: columns.Count > 1));
        return new Finding(
            question.Name,
            columns is [var only] ? [.. lines.Select((line, i) => i == 0 ? $"On {only}{OfHowMany(data)}: {line}" : line)] : lines);
    }
}
