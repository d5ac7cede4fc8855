using Bench.Catalogue;

namespace Bench.Reporting.Findings;

/// <summary>
/// Two lines that answer a question. For C globals: what HPyGlobal with a capsule adds and how many caches it spoils, then
/// what state passed by the arg clinic adds and which of those caches it restores. For the others: the choices and probes
/// that the question names. Where runs have none of these, the best of what they have.
/// </summary>
public static class QuestionVerdict
{
    private static readonly Place[] Places = [Place.FirstLine, Place.SecondLine];

    /// <param name="columns">Only of these interpreters.</param>
    /// <returns>Sentences, a line each; none if nothing was measured.</returns>
    public static IReadOnlyList<string> Lines(Question question, Evidence evidence, IReadOnlyCollection<string> columns)
    {
        var answers = Answer.Of(question.Id, evidence.Data, evidence.Prices)
            .Select(row => (row[0].Probe, Row: (IReadOnlyList<Answer>)[.. row.Where(answer => columns.Contains(answer.Column))]))
            .Where(row => row.Row.Any(answer => answer.Price is not null)).ToList();
        var lines = Places.Select(place => string.Join(" ", Sentences(question, place, evidence, columns, answers).Where(text => text.Length > 0)))
            .Where(line => line.Length > 0).ToList();
        return lines.Count > 0 ? lines : Best(question, evidence, columns);
    }

    private static IEnumerable<string> Sentences(
        Question question, Place place, Evidence evidence, IReadOnlyCollection<string> columns, List<(Probe Probe, IReadOnlyList<Answer> Row)> answers)
    {
        foreach (var choice in Choice.All.Where(choice => choice.Question == question.Id && choice.Place == place))
            yield return choice.Sentence(evidence.Advice, columns);
        foreach (var (probe, row) in answers.Where(answer => answer.Probe.Place == place))
            yield return AnswerText.Sentence(probe, row);
        if (question.Id == "GC")
            foreach (var text in place == Place.FirstLine ? Spoiling(evidence, columns, answers) : Restoring(evidence, columns))
                yield return text;
    }

    /// <summary>Where a runtime has no capsules, HPyGlobal alone stands for the notes' two calls.</summary>
    private static IEnumerable<string> Spoiling(Evidence evidence, IReadOnlyCollection<string> columns, List<(Probe Probe, IReadOnlyList<Answer> Row)> answers)
    {
        yield return CacheText.Survival(evidence.Caches, CacheWay.HpyGlobalCapsule, columns);
        var alone = columns.Where(column => evidence.Caches.Of(column, CacheWay.HpyGlobalCapsule).Count == 0).ToList();
        foreach (var (probe, row) in answers.Where(answer => answer.Probe.Strategy == CacheWay.HpyGlobal.Strategy))
            if (row.Any(answer => alone.Contains(answer.Column) && answer.Price is not null))
                yield return AnswerText.Sentence(probe, [.. row.Where(answer => alone.Contains(answer.Column))]);
        yield return CacheText.Survival(evidence.Caches, CacheWay.HpyGlobal, alone);
    }

    private static IEnumerable<string> Restoring(Evidence evidence, IReadOnlyCollection<string> columns) =>
        [CacheText.Restoration(evidence.Caches, [CacheWay.HpyGlobalCapsule, CacheWay.HpyGlobal], CacheWay.PassedState, columns)];

    private static IReadOnlyList<string> Best(Question question, Evidence evidence, IReadOnlyCollection<string> columns) =>
        [.. evidence.Advice.Where(one => one.Question.Id == question.Id).Select(one => (one.Workload, one.Abi)).Distinct()
            .OrderBy(one => one.Abi == Abis.HpyUniversal ? 0 : one.Abi == Abis.CApi ? 1 : 2).Take(2)
            .Select(one => new Choice(question.Id, Place.FirstLine, $"The cheapest way of `{one.Workload}` through {one.Abi}", one.Abi, one.Workload)
                .Sentence(evidence.Advice, columns)).Where(line => line.Length > 0)];
}
