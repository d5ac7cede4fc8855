using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>Verdicts as people read them.</summary>
internal static class VerdictWord
{
    /// <param name="isAcross">Between machines: another processor takes other cycles, which is no slowdown.</param>
    public static string Of(Verdict verdict, bool isAcross) => (verdict, isAcross) switch
    {
        (Verdict.Slower, true) => "more cycles",
        (Verdict.Faster, true) => "fewer cycles",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
