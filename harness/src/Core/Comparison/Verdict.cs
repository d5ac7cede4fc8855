namespace Bench.Comparison;

/// <summary>What a comparison says of a case.</summary>
public enum Verdict
{
    /// <summary>Slower, beyond chance and beyond the threshold.</summary>
    Slower,

    /// <summary>Faster, beyond chance and beyond the threshold.</summary>
    Faster,

    /// <summary>Shown to differ by less than the margin.</summary>
    Equivalent,

    /// <summary>Neither was shown: more launches, or a quieter machine, would tell.</summary>
    Inconclusive,
}
