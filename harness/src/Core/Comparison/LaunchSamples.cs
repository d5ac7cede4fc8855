using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>A figure on both sides, launch by launch. Single precision, as it was read: tens of thousands of cases must
/// not take hundreds of megabytes.</summary>
internal sealed record LaunchSamples((int Launch, float Value)[] Before, (int Launch, float Value)[] After)
{
    /// <summary>After less before, with the interval of that confidence.</summary>
    public Interval Difference(bool paired, double confidence)
    {
        if (!paired)
            return HodgesLehmannInterval.Shift(
                [.. Before.Select(v => (double)v.Value)], [.. After.Select(v => (double)v.Value)], confidence);
        return HodgesLehmannInterval.Paired([.. Pairs().Select(pair => (double)pair.Value)], confidence);
    }

    /// <summary>Differences within a launch.</summary>
    public IEnumerable<(int Launch, float Value)> Pairs()
    {
        var before = Before.ToDictionary(v => v.Launch, v => v.Value);
        return After.Where(v => before.ContainsKey(v.Launch)).Select(v => (v.Launch, v.Value - before[v.Launch]));
    }
}
