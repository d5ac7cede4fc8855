using Bench.Statistics;

namespace Bench.Analysis;

/// <summary>What becomes of a cache behind a rung, as breakeven.csv says it.</summary>
public static class BreakEvenVerdict
{
    public const string Pays = "pays";
    public const string Marginal = "marginal";
    public const string Spoiled = "spoiled";

    /// <param name="gain">The gain's interval, ns.</param>
    /// <param name="margin">What counts as no gain, ns.</param>
    public static string Of(Interval gain, double margin) => gain.Low > margin ? Pays : gain.High < -margin ? Spoiled : Marginal;
}
