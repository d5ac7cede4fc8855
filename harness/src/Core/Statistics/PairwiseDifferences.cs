namespace Bench.Statistics;

/// <summary>
/// All differences <c>y − x</c> of two samples, without making them: an order statistic is found by bisection with a
/// count that is linear in the sample sizes, after J. F. Monahan, "Algorithm 616: fast computation of the
/// Hodges–Lehmann location estimator", ACM Trans. Math. Softw. 10 (1984), doi:10.1145/1271.319414.
/// </summary>
public readonly struct PairwiseDifferences
{
    private readonly double[] x;
    private readonly double[] y;

    /// <param name="x">At least one finite value, in any order.</param>
    /// <param name="y">The same.</param>
    public PairwiseDifferences(IEnumerable<double> x, IEnumerable<double> y)
    {
        this.x = [.. x.Order()];
        this.y = [.. y.Order()];
    }

    public long Count => (long)x.Length * y.Length;

    public double Median => (At((Count - 1) / 2) + At(Count / 2)) / 2;

    /// <param name="rank">From zero, the smallest difference, to <see cref="Count"/> − 1.</param>
    public double At(long rank)
    {
        // Both are differences, with the wanted one between them.
        var low = y[0] - x[^1];
        var high = y[^1] - x[0];
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var (count, largest, next) = UpTo(middle < high ? middle : low);
            if (count > rank)
                high = largest;
            else
                low = next;
        }
        return low;
    }

    /// <summary>How many differences are at most the limit, the largest of them, and the smallest of the others.</summary>
    private (long Count, double Largest, double Next) UpTo(double limit)
    {
        var count = 0L;
        var largest = double.NegativeInfinity;
        var next = double.PositiveInfinity;
        var first = 0;
        foreach (var value in y)
        {
            while (first < x.Length && value - x[first] > limit)
                first++;
            if (first > 0)
                next = Math.Min(next, value - x[first - 1]);
            if (first == x.Length)
                continue;
            count += x.Length - first;
            largest = Math.Max(largest, value - x[first]);
        }
        return (count, largest, next);
    }
}
