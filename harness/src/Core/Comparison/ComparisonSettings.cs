using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>How two sides are compared.</summary>
public sealed record ComparisonSettings
{
    /// <summary>Smaller differences are not called slower or faster.</summary>
    public PracticalThreshold Threshold { get; init; } = PracticalThreshold.Default;

    /// <summary>Differences shown to be smaller than this fraction of the time are called equivalent.</summary>
    public double Margin { get; init; } = 0.02;

    public Figure Figure { get; init; }

    /// <summary>In clock additions instead of nanoseconds: between machines.</summary>
    public bool InCycles { get; init; }

    /// <summary>The clocks of both sides were compiled alike: with other flags an addition of the chain takes another time.</summary>
    public bool SharesClock { get; init; } = true;

    /// <summary>Both sides are of one run: launches pair.</summary>
    public bool Paired { get; init; }

    /// <summary>The same labels every time: a comparison can be repeated.</summary>
    public int Seed { get; init; } = 1;
}
