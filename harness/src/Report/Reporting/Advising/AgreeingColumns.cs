namespace Bench.Reporting.Advising;

/// <summary>Interpreters on which the same can be advised in a situation: through each API a way that is among the best on
/// all of them, or nothing on some.</summary>
/// <param name="Choices">In that situation, of these interpreters.</param>
public sealed record AgreeingColumns(IReadOnlyList<string> Columns, IReadOnlyList<SituationChoice> Choices)
{
    /// <param name="choices">Of one situation.</param>
    /// <param name="columns">In order.</param>
    public static IReadOnlyList<AgreeingColumns> Of(IReadOnlyList<SituationChoice> choices, IReadOnlyList<string> columns)
    {
        var groups = new List<AgreeingColumns>();
        foreach (var column in columns)
        {
            var own = new AgreeingColumns([column], [.. choices.Where(choice => choice.Column == column)]);
            var place = groups.FindIndex(group => group.With(own).AreOne);
            if (place < 0)
                groups.Add(own);
            else
                groups[place] = groups[place].With(own);
        }
        return groups;
    }

    /// <summary>Those of an API, each with the way that all agree on first; those where there is nothing to agree on are left
    /// out, unless that is so on all.</summary>
    public IReadOnlyList<SituationChoice> Through(Api api)
    {
        var all = Choices.Where(choice => choice.Api == api).ToList();
        var known = all.Where(choice => choice.Good.Count > 0).ToList();
        var way = known.Count == 0 ? null : Common(known).FirstOrDefault();
        return known.Count == 0 ? [.. all.Take(1)]
            : [.. known.Select(choice => choice with { Good = [.. choice.Good.OrderBy(price => price.Strategy != way)] })];
    }

    private bool AreOne => Choices.Where(choice => choice.Good.Count > 0).GroupBy(choice => choice.Api)
        .All(api => Common([.. api]).Any() && api.Select(choice => choice.Why is null).Distinct().Count() == 1);

    private AgreeingColumns With(AgreeingColumns other) => new([.. Columns, .. other.Columns], [.. Choices, .. other.Choices]);

    private static IEnumerable<string> Common(List<SituationChoice> choices) => choices[0].Good.Select(price => price.Strategy)
        .Where(strategy => choices.All(choice => choice.Good.Any(price => price.Strategy == strategy)));
}
