using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Where each launch stands among the values that are relabelled: the same place in all cases.</summary>
internal sealed class LaunchSlots
{
    private readonly Dictionary<int, int> before;
    private readonly Dictionary<int, int>? after;

    private LaunchSlots(Dictionary<int, int> before, Dictionary<int, int>? after, Relabelings relabelings) =>
        (this.before, this.after, Relabelings) = (before, after, relabelings);

    public Relabelings Relabelings { get; }

    public static LaunchSlots OfTwoSamples(IReadOnlyCollection<CaseComparison> samples, int seed)
    {
        var before = Places(samples.SelectMany(sample => sample.Samples!.Before), 0);
        var after = Places(samples.SelectMany(sample => sample.Samples!.After), before.Count);
        return new LaunchSlots(before, after, Relabelings.OfTwoSamples(before.Count, after.Count, seed, samples.Count));
    }

    public static LaunchSlots OfPairs(IReadOnlyCollection<CaseComparison> samples, int seed)
    {
        var pairs = Places(samples.SelectMany(sample => sample.Samples!.Pairs()), 0);
        if (pairs.Count == 0)
            throw new BenchException("no launch has both of what is to be compared: compare whole runs instead");
        return new LaunchSlots(pairs, null, Relabelings.OfPairs(pairs.Count, seed, samples.Count));
    }

    /// <summary>The sample's figure by slot, as fractions of the case's time; NaN where a launch lacks it.</summary>
    public double[] Values(CaseComparison sample)
    {
        var values = new double[Relabelings.Slots];
        Array.Fill(values, double.NaN);
        // The same for all labels: the time of both sides.
        var unit = (sample.Before + sample.After) / 2;
        if (after is null)
            Fill(before, sample.Samples!.Pairs());
        else
        {
            Fill(before, sample.Samples!.Before);
            Fill(after, sample.Samples!.After);
        }
        return values;

        void Fill(Dictionary<int, int> places, IEnumerable<(int Launch, float Value)> side)
        {
            foreach (var (launch, value) in side)
                values[places[launch]] = value / unit;
        }
    }

    private static Dictionary<int, int> Places(IEnumerable<(int Launch, float Value)> values, int first) => values
        .Select(value => value.Launch).Distinct().Order().Select((launch, i) => (launch, i))
        .ToDictionary(place => place.launch, place => place.i + first);
}
