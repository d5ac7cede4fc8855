namespace Bench.Statistics;

/// <summary>
/// Hodges–Lehmann estimates with the intervals that invert Wilcoxon's tests: what R's
/// <c>wilcox.test(conf.int = TRUE)</c> gives. Sources: J. L. Hodges and E. L. Lehmann, "Estimates of location based on
/// rank tests", Ann. Math. Statist. 34 (1963), doi:10.1214/aoms/1177704172; D. F. Bauer, "Constructing confidence sets
/// using rank statistics", JASA 67 (1972), doi:10.1080/01621459.1972.10481279.
/// </summary>
public static class HodgesLehmannInterval
{
    /// <summary>By how much <paramref name="after"/> is larger than <paramref name="before"/>, two independent samples:
    /// the median of all pairwise differences, in the unit of the values.</summary>
    /// <param name="before">At least one finite value.</param>
    /// <param name="after">The same.</param>
    /// <param name="confidence">Least coverage; samples too small for it bound nothing, and the ends are infinite.</param>
    public static Interval Shift(IReadOnlyCollection<double> before, IReadOnlyCollection<double> after, double confidence = 0.95)
    {
        var differences = new PairwiseDifferences(before, after);
        var tail = RankSumDistribution.Quantile((1 - confidence) / 2, before.Count, after.Count);
        if (tail == 0)
            return Unbounded(differences.Median);
        return new Interval(differences.Median, differences.At(tail - 1), differences.At(differences.Count - tail));
    }

    /// <summary>The centre of paired differences: the median of their Walsh averages, in their unit.</summary>
    /// <param name="differences">At least one finite value.</param>
    /// <param name="confidence">As above.</param>
    public static Interval Paired(IReadOnlyList<double> differences, double confidence = 0.95)
    {
        var averages = new List<double>(differences.Count * (differences.Count + 1) / 2);
        for (var i = 0; i < differences.Count; i++)
            for (var j = i; j < differences.Count; j++)
                averages.Add((differences[i] + differences[j]) / 2);
        averages.Sort();
        var centre = (averages[(averages.Count - 1) / 2] + averages[averages.Count / 2]) / 2;
        var tail = (int)SignedRankDistribution.Quantile((1 - confidence) / 2, differences.Count);
        return tail == 0 ? Unbounded(centre) : new Interval(centre, averages[tail - 1], averages[^tail]);
    }

    // Even the range of all values covers less than asked for.
    private static Interval Unbounded(double value) => new(value, double.NegativeInfinity, double.PositiveInfinity);
}
