namespace Bench.Reporting.Findings;

/// <summary>What an interval says about a difference that is smaller than the run's own noise, or not.</summary>
public enum Effect
{
    /// <summary>The whole interval lies within the noise.</summary>
    None,

    /// <summary>The whole interval lies above the noise.</summary>
    Dearer,

    /// <summary>The whole interval lies below the noise.</summary>
    Cheaper,

    /// <summary>The interval reaches across the edge of the noise.</summary>
    Unclear,
}
