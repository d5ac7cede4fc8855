namespace Bench.Plotting;

/// <summary>Keeps names that stand below each other apart.</summary>
internal static class Heights
{
    /// <summary>The wanted heights, moved no further than it takes to be <paramref name="apart"/> and between the ends.</summary>
    /// <param name="wanted">From top to bottom, rising.</param>
    public static IReadOnlyList<double> Apart(IReadOnlyList<double> wanted, double apart, double top, double bottom)
    {
        var heights = new double[wanted.Count];
        for (var i = 0; i < wanted.Count; i++)
            heights[i] = Math.Max(wanted[i], i == 0 ? top : heights[i - 1] + apart);
        for (var i = wanted.Count - 1; i >= 0; i--)
            heights[i] = Math.Min(heights[i], bottom - (wanted.Count - 1 - i) * apart);
        return heights;
    }
}
