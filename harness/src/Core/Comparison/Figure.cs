namespace Bench.Comparison;

/// <summary>Which figure of a launch is compared.</summary>
public enum Figure
{
    /// <summary>The time above the no-op of the same rounds, where there is one and the runtime is the same; else the whole time.</summary>
    Auto,

    /// <summary>The whole time.</summary>
    Ns,

    /// <summary>The time above the no-op, where there is one.</summary>
    Added,
}
