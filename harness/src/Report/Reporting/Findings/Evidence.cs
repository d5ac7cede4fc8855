using Bench.Analysis;
using Bench.Reporting.Advising;

namespace Bench.Reporting.Findings;

/// <summary>What a report's sentences follow from.</summary>
public sealed class Evidence
{
    /// <summary>More interpreters than these make a figure of rungs unreadable.</summary>
    private const int MostInFigures = 3;

    /// <summary>A call that parses two arguments and makes an object.</summary>
    private const double ShortCall = 60;

    /// <param name="ownCall">How long the reader's own call takes, ns.</param>
    public Evidence(Dataset data, double? ownCall = null)
    {
        Data = data;
        Prices = new Prices(data);
        Advice = Advising.Advice.All(data, Prices);
        Choices =
            [.. from situation in Situations.All
                from api in Enum.GetValues<Api>()
                from column in data.Columns
                select SituationChoice.Of(situation, api, column, data, Prices)];
        Calls = ownCall is { } own and not ShortCall ? [ShortCall, own] : [ShortCall];
        Caches = new CacheAnswers(data.BreakEven, data.IsCore);
    }

    public Dataset Data { get; }

    public Prices Prices { get; }

    /// <summary>By workload.</summary>
    public IReadOnlyList<Advice> Advice { get; }

    /// <summary>By where a person stands.</summary>
    public IReadOnlyList<SituationChoice> Choices { get; }

    /// <summary>Calls whose parts prices are told as, ns: one that is short but does something, and the reader's own.</summary>
    public IReadOnlyList<double> Calls { get; }

    /// <summary>Of the reader's own calls; empty: NumPy's are told.</summary>
    public IReadOnlyList<Access> Accesses { get; init; } = [];

    public CacheAnswers Caches { get; }

    /// <summary>The interpreters of large figures: all if they are few, else the one that speaks first and one of each other
    /// kind.</summary>
    public IReadOnlyList<string> Focus => Data.Columns.Count <= MostInFigures
        ? Data.Columns
        : [.. Data.Columns.GroupBy(column => column.Split(' ')[0])
            .Select(kind => kind.Contains(Data.HeadlineColumn) ? Data.HeadlineColumn : kind.First()).Take(MostInFigures)];
}
