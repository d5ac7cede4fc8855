using Bench.Catalogue;
using Bench.Reporting.Questions;

namespace Bench.Reporting.Findings;

/// <summary>
/// Two lines that answer a question: its choices and probes, and its own clause. Where runs have none of these, the best of
/// what they have.
/// </summary>
public static class QuestionVerdict
{
    private static readonly Place[] Places = [Place.FirstLine, Place.SecondLine];

    /// <param name="columns">Only of these interpreters.</param>
    /// <returns>Sentences, a line each; none if nothing was measured.</returns>
    public static IReadOnlyList<string> Lines(Question question, Evidence evidence, ColumnList columns)
    {
        var answers = Answer.Of(question, evidence.Data, evidence.Prices)
            .Select(row => (row[0].Probe, Row: (IReadOnlyList<Answer>)[.. row.Where(answer => columns.Names.Contains(answer.Column))]))
            .Where(row => row.Row.Any(answer => answer.Price is not null)).ToList();
        var context = new VerdictContext(evidence, columns, answers);
        var lines = Places.Select(place => string.Join(" ", Sentences(question, place, context).Where(text => text.Length > 0)))
            .Where(line => line.Length > 0).ToList();
        return lines.Count > 0 ? lines : Best(question, evidence, columns);
    }

    private static IEnumerable<string> Sentences(Question question, Place place, VerdictContext context) =>
    [
        .. question.Choices.Where(choice => choice.Place == place)
            .Select(choice => choice.Sentence(context.Evidence.Advice, context.Columns)),
        .. context.Answers.Where(answer => answer.Probe.Place == place)
            .Select(answer => AnswerText.Sentence(answer.Probe, answer.Row, context.Columns)),
        .. question.Clause(place, context),
    ];

    private static IReadOnlyList<string> Best(Question question, Evidence evidence, ColumnList columns) =>
        [.. evidence.Advice.Where(one => one.Question.Id == question.Id).Select(one => (one.Workload, one.Abi)).Distinct()
            .OrderBy(one => one.Abi == Abis.HpyUniversal ? 0 : one.Abi == Abis.CApi ? 1 : 2).Take(2)
            .Select(one => new Choice(Place.FirstLine, $"The cheapest way of `{one.Workload}` through {one.Abi}", one.Abi, one.Workload)
                .Sentence(evidence.Advice, columns)).Where(line => line.Length > 0)];
}
