using Bench.Analysis;

namespace Bench.Reporting.Findings;

/// <summary>What a report's sentences follow from.</summary>
public sealed class Evidence
{
    /// <summary>More interpreters than these make a figure of rungs unreadable.</summary>
    private const int MostInFigures = 3;

    public Evidence(Dataset data)
    {
        Data = data;
        Prices = new Prices(data);
        Advice = Findings.Advice.All(data, Prices);
        Caches = new CacheAnswers(data.BreakEven, data.IsCore);
    }

    public Dataset Data { get; }

    public Prices Prices { get; }

    public IReadOnlyList<Advice> Advice { get; }

    public CacheAnswers Caches { get; }

    /// <summary>The interpreters of large figures: all if they are few, else the one that speaks first and one of each other
    /// kind.</summary>
    public IReadOnlyList<string> Focus => Data.Columns.Count <= MostInFigures
        ? Data.Columns
        : [.. Data.Columns.GroupBy(column => column.Split(' ')[0])
            .Select(kind => kind.Contains(Data.HeadlineColumn) ? Data.HeadlineColumn : kind.First()).Take(MostInFigures)];
}
