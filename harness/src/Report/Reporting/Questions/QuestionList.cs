namespace Bench.Reporting.Questions;

/// <summary>The notes' questions. Source: wiki page "Numpy HPy migration notes: blockers and concerns", July 2022.</summary>
public static class QuestionList
{
    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        CGlobals.Question, LimitedApi.Question, ArgumentParsing.Question, TypeSlots.Question, StructPointers.Question,
        ExportedApi.Question, Metaclass.Question, Vectorcall.Question,
    ];

    /// <summary>A question that only the catalogue knows is told by its id.</summary>
    public static Question Of(string id) =>
        All.FirstOrDefault(question => question.Id == id) ?? new Question(id, id, $"Question {id}");
}
