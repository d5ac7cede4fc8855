using System.Numerics;
using System.Runtime.InteropServices;

namespace Bench.Statistics;

/// <summary>
/// Which of many cases differ, with the chance of any false alarm among all of them at most the level: each case's t is
/// held against the largest t of all cases under relabelled launches. Source: P. H. Westfall and S. S. Young,
/// "Resampling-based multiple testing" (1993), ISBN 978-0-471-55761-6, the single-step max-T procedure.
/// <para>t = |difference of means| / (its standard error + fudge), as in V. G. Tusher, R. Tibshirani and G. Chu,
/// "Significance analysis of microarrays", PNAS 98 (2001), doi:10.1073/pnas.091062498: without the fudge, cases with
/// next to no spread set the bar for all others. Values are winsorised first, without regard to labels, which
/// leaves the test exact: see <see cref="Winsorised"/>.</para>
/// </summary>
public static class MaxTPermutation
{
    /// <summary>Of a centred value; its square, summed over launches, still fits single precision.</summary>
    private const double Most = 1e15;

    /// <param name="cases">A case's values by slot, as fractions of its time; NaN where a launch lacks it.</param>
    /// <param name="relabelings">Of the same slots.</param>
    /// <param name="fudge">Added to each standard error, in the values' unit.</param>
    /// <returns>Family-wise p values by case.</returns>
    public static double[] AdjustedP(IReadOnlyList<double[]> cases, Relabelings relabelings, double fudge) =>
        AdjustedP(cases.Count, i => cases[i], relabelings, fudge);

    /// <summary>The same, with values made when they are needed.</summary>
    public static double[] AdjustedP(int cases, Func<int, double[]> valuesOf, Relabelings relabelings, double fudge)
    {
        var lanes = Vector<float>.Count;
        var largest = new float[relabelings.Blocks * lanes];
        var observed = new float[cases];
        var gate = new Lock();
        Parallel.For(
            0, cases,
            () => new float[largest.Length],
            (i, _, most) =>
            {
                observed[i] = Raise(most, Centred(valuesOf(i), relabelings), relabelings, fudge);
                return most;
            },
            most =>
            {
                lock (gate)
                    for (var i = 0; i < most.Length; i++)
                        largest[i] = Math.Max(largest[i], most[i]);
            });
        var sorted = largest.AsSpan(0, relabelings.Count).ToArray();
        Array.Sort(sorted);
        return [.. observed.Select(t => AtLeast(sorted, t) / (double)sorted.Length)];
    }

    /// <summary>The case's t under each relabelling raises the largest so far; returns its t under the true labels.</summary>
    private static float Raise(float[] largest, float[] values, Relabelings relabelings, double fudge)
    {
        var total = values.Sum(value => (double)value * value);
        var squares = new Vector<float>((float)total);
        // Rounding must not make a spread of nothing less than nothing.
        var least = new Vector<float>((float)(total * 1e-6) + float.Epsilon);
        var scale = new Vector<float>((float)relabelings.Scale);
        var error = new Vector<float>((float)(relabelings.Scale / relabelings.Freedom));
        var more = new Vector<float>((float)fudge + 1e-12f);
        var weights = MemoryMarshal.Cast<float, Vector<float>>(relabelings.Weights);
        var most = MemoryMarshal.Cast<float, Vector<float>>(largest.AsSpan());
        var truth = 0f;
        for (var block = 0; block < relabelings.Blocks; block++)
        {
            var sum = Vector<float>.Zero;
            var own = weights.Slice(block * values.Length, values.Length);
            for (var slot = 0; slot < values.Length; slot++)
                sum += own[slot] * values[slot];
            var within = Vector.Max(squares - (sum * sum * scale), least);
            var t = Vector.Abs(sum * scale) / (Vector.SquareRoot(within * error) + more);
            if (block == 0)
                truth = t[0];
            most[block] = Vector.Max(most[block], t);
        }
        return truth;
    }

    /// <summary>Two samples' values are centred, so that one side's sum tells the difference; signs need none.</summary>
    private static float[] Centred(double[] values, Relabelings relabelings)
    {
        var isPaired = relabelings.IsPaired;
        var kept = Winsorised.Of(values, isPaired);
        var mean = isPaired ? 0 : kept.Where(double.IsFinite).DefaultIfEmpty(0).Average();
        // A launch that lacks the case stands at the middle, whatever its label; nonsense must not overflow when squared.
        return [.. kept.Select(value => double.IsFinite(value) ? (float)Math.Clamp(value - mean, -Most, Most) : 0f)];
    }

    private static int AtLeast(float[] sorted, float t)
    {
        // The same sum in another order of lanes differs in its last bits.
        var bar = t * (1 - 1e-5f);
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] >= bar)
                high = middle;
            else
                low = middle + 1;
        }
        return sorted.Length - low;
    }
}
