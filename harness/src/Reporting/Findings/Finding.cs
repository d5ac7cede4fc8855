using Bench.Catalogue;

namespace Bench.Reporting.Findings;

/// <summary>The answer to a question, for a reader who sees nothing else.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Lines">The question's verdict on few interpreters, with intervals.</param>
public sealed record Finding(string Question, IReadOnlyList<string> Lines)
{
    /// <summary>The main questions of the notes first: what they ask of every cache, call, slot, struct and type; then
    /// what they ask of few extensions.</summary>
    private static readonly string[] Order = ["GC", "AP", "TS", "PA", "VC", "CC", "MC"];

    /// <summary>More interpreters than these, and only the first speaks.</summary>
    private const int MostColumns = 2;

    /// <summary>
    /// The most important findings are not the largest numbers but the answers to what was asked: one for each question
    /// of the notes that the runs answer, in that order, as many as are wanted. They are told of the interpreter that has
    /// the C API to compare with (<see cref="Plotting.Figures.Dataset.HeadlineColumn"/>), through universal HPy, and of a
    /// second one if there are no more than two; never of the other designs of the .NET host.
    /// </summary>
    public static IReadOnlyList<Finding> MostImportant(Evidence evidence, int most)
    {
        var data = evidence.Data;
        var columns = data.Columns.Count <= MostColumns ? data.Columns : [data.HeadlineColumn];
        return [.. Order.Select(id => new Finding(id, QuestionVerdict.Lines(Catalogue.Question.Of(id), evidence, columns)))
            .Where(finding => finding.Lines.Count > 0).Take(most)];
    }
}
