namespace Bench.Reporting.Advising;

/// <summary>Interpreters on which the same can be advised in a situation: through each API a way that is among the best on
/// all of them, or nothing on any.</summary>
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

    /// <summary>Those of an API, each with the way that all agree on first.</summary>
    public IReadOnlyList<SituationChoice> Through(Api api)
    {
        var all = Choices.Where(choice => choice.Api == api).ToList();
        var way = Common(all).FirstOrDefault();
        return [.. all.Select(choice => choice with { Good = [.. choice.Good.OrderBy(price => price.Strategy != way)] })];
    }

    /// <summary>What is said of one is true of all: the way, or why there is none.</summary>
    private bool AreOne => Choices.GroupBy(choice => choice.Api).All(api =>
        api.Select(choice => (choice.Why, choice.Good.Count > 0, choice.Abi)).Distinct().Count() == 1
        && (api.First().Good.Count == 0 || Common([.. api]).Any()));

    private AgreeingColumns With(AgreeingColumns other) => new([.. Columns, .. other.Columns], [.. Choices, .. other.Choices]);

    private static IEnumerable<string> Common(List<SituationChoice> choices) => choices[0].Good.Select(price => price.Strategy)
        .Where(strategy => choices.All(choice => choice.Good.Any(price => price.Strategy == strategy)));
}
