namespace Bench.Comparison;

/// <summary>Why a case could not be judged.</summary>
public enum Doubt
{
    /// <summary>It was.</summary>
    None,

    /// <summary>Of so few a median has no 95 % interval.</summary>
    FewLaunches,

    /// <summary>Neither a difference nor that there is none could be shown.</summary>
    Noise,

    /// <summary>Only intervals are known, and they meet.</summary>
    IntervalsMeet,

    /// <summary>It is compared in cycles, and a side tells no clock.</summary>
    NoClock,

    /// <summary>Too few runs have it for a step to be found.</summary>
    ShortSeries,
}
