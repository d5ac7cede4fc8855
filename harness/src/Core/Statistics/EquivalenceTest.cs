namespace Bench.Statistics;

/// <summary>
/// Two one-sided tests (TOST): two samples are equivalent at 5 % when the 90 % interval of their shift lies within the
/// margin. Sources: D. J. Schuirmann, "A comparison of the two one-sided tests procedure and the power approach", J.
/// Pharmacokinet. Biopharm. 15 (1987), doi:10.1007/BF01068419; with rank tests: S. Wellek, "Testing Statistical
/// Hypotheses of Equivalence and Noninferiority", 2nd ed. (2010), doi:10.1201/EBK1439808184.
/// </summary>
public static class EquivalenceTest
{
    /// <summary>The confidence of the interval to hand over: both one-sided tests are at 5 %.</summary>
    public const double Confidence = 0.90;

    /// <param name="shift">The 90 % Hodges–Lehmann interval.</param>
    /// <param name="margin">The largest difference that does not matter, above zero, in the same unit.</param>
    public static bool IsEquivalent(Interval shift, double margin) => -margin < shift.Low && shift.High < margin;
}
