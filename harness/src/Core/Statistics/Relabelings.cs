using System.Numerics;

namespace Bench.Statistics;

/// <summary>
/// The ways to relabel launches that would be as likely if nothing had changed: which launches are "after", or which
/// paired differences are turned round. All of them if they are few, else a random choice; the true labels come first.
/// The same relabelling serves all cases, which keeps how they vary together.
/// </summary>
public sealed class Relabelings
{
    /// <summary>Up to here all relabellings are used; above, as many drawn at random.</summary>
    public const int Most = 10_000;

    // Tens of thousands of cases, or launches, must not take minutes: fewer draws keep the test exact, only coarser.
    private const long MostWork = 2_000_000_000;
    private const int Fewest = 1000;

    private Relabelings(int slots, bool isPaired, double scale, List<float[]> labels)
    {
        IsPaired = isPaired;
        Slots = slots;
        Freedom = Math.Max(1, slots - (isPaired ? 1 : 2));
        Scale = scale;
        Count = labels.Count;
        var lanes = Vector<float>.Count;
        Blocks = (Count + lanes - 1) / lanes;
        Weights = new float[Blocks * slots * lanes];
        for (var label = 0; label < Count; label++)
            for (var slot = 0; slot < slots; slot++)
                Weights[(((label / lanes * slots) + slot) * lanes) + (label % lanes)] = labels[label][slot];
    }

    /// <summary>Labels are signs.</summary>
    public bool IsPaired { get; }

    /// <summary>Launches of both sides, or pairs.</summary>
    public int Slots { get; }

    public int Count { get; }

    /// <summary>Degrees of freedom of the spread within the sides.</summary>
    public int Freedom { get; }

    /// <summary>Turns the weighted sum of centred values into a difference of means.</summary>
    public double Scale { get; }

    /// <summary>Groups of as many relabellings as a vector has lanes.</summary>
    public int Blocks { get; }

    /// <summary>By block, slot and lane: 1 for "after" and 0 for "before", or the sign of a pair.</summary>
    public float[] Weights { get; }

    /// <summary>Slots are the launches before, then those after; the number of cases only limits how many are drawn.</summary>
    public static Relabelings OfTwoSamples(int before, int after, int seed, int cases = 1)
    {
        var slots = before + after;
        var truth = Enumerable.Range(0, slots).Select(slot => slot < before ? 0f : 1f).ToArray();
        return new Relabelings(
            slots, isPaired: false, (1.0 / before) + (1.0 / after),
            MathNet.Numerics.Combinatorics.Combinations(slots, after) <= Most ? [.. Choices(truth)]
            : Drawn(truth, seed, cases, (labels, random) => random.Shuffle(labels)));
    }

    /// <summary>Slots are paired differences.</summary>
    public static Relabelings OfPairs(int pairs, int seed, int cases = 1)
    {
        var truth = Enumerable.Repeat(1f, pairs).ToArray();
        var few = Math.Pow(2, pairs) <= Most;
        return new Relabelings(pairs, isPaired: true, 1.0 / pairs, few ? [.. Signs(pairs)] : Drawn(truth, seed, cases, (labels, random) =>
        {
            for (var i = 0; i < labels.Length; i++)
                labels[i] = random.Next(2) == 0 ? 1 : -1;
        }));
    }

    private static List<float[]> Drawn(float[] truth, int seed, int cases, Action<float[], Random> relabel)
    {
        var random = new Random(seed);
        var labels = new List<float[]> { truth };
        var count = Math.Clamp(MostWork / truth.Length / Math.Max(1, cases), Fewest, Most);
        while (labels.Count < count)
        {
            var next = (float[])truth.Clone();
            relabel(next, random);
            labels.Add(next);
        }
        return labels;
    }

    private static IEnumerable<float[]> Signs(int pairs) => Enumerable.Range(0, 1 << pairs)
        .Select(bits => Enumerable.Range(0, pairs).Select(i => (bits >> i & 1) == 0 ? 1f : -1f).ToArray());

    /// <summary>All orders of zeros and ones, upwards from the smallest, which is the true one.</summary>
    private static IEnumerable<float[]> Choices(float[] truth)
    {
        var labels = (float[])truth.Clone();
        do
            yield return (float[])labels.Clone();
        while (Next(labels));
    }

    private static bool Next(float[] labels)
    {
        var i = labels.Length - 2;
        while (i >= 0 && labels[i] >= labels[i + 1])
            i--;
        if (i < 0)
            return false;
        var j = Array.FindLastIndex(labels, label => label > labels[i]);
        (labels[i], labels[j]) = (labels[j], labels[i]);
        Array.Reverse(labels, i + 1, labels.Length - i - 1);
        return true;
    }
}
