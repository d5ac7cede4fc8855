using Bench.Analysis;
using Bench.Results;

namespace Bench.Comparison;

/// <summary>
/// Comparisons of runs made of launches that were measured: how often they raise a false alarm, and what they find.
/// Launches are drawn with replacement, whole: cases vary together as they did. What is compared goes the same way as
/// measured runs do.
/// </summary>
/// <param name="times">The cases' times: nanoseconds.</param>
/// <param name="spreads">By case and launch: distance from the case's time, as a fraction of it.</param>
public sealed class SimulatedComparisons(IReadOnlyList<double> times, IReadOnlyList<IReadOnlyList<double>> spreads)
{
    /// <summary>Two draws of one launch are not the same to the last digit: a clock reading's error.</summary>
    private const double Reading = 0.0003;

    /// <summary>Nanoseconds; a shorter case is not slowed.</summary>
    public const double LeastTime = 5;

    /// <summary>The case that is made slower, and the others' verdicts: for each trial.</summary>
    /// <param name="trials">How many comparisons.</param>
    /// <param name="cases">In each run, drawn with replacement if fewer were measured.</param>
    /// <param name="launches">On each side.</param>
    /// <param name="slowdown">Of one case of at least 5 ns, as a fraction; 0: none is slower.</param>
    public IEnumerable<(CaseComparison Slowed, IReadOnlyList<CaseComparison> Others)> Run(
        int trials, int cases, int launches, double slowdown, int seed) =>
        Enumerable.Range(0, trials).AsParallel().AsOrdered().Select(trial => Trial(new Random(seed + trial), cases, launches, slowdown));

    private (CaseComparison, IReadOnlyList<CaseComparison>) Trial(Random random, int cases, int launches, double slowdown)
    {
        int[] all = [.. Enumerable.Range(0, times.Count)];
        random.Shuffle(all);
        var chosen = cases <= all.Length ? all[..cases] : random.GetItems(all, cases);
        var candidates = Enumerable.Range(0, cases).Where(i => times[chosen[i]] >= LeastTime).ToArray();
        var slowed = candidates[random.Next(candidates.Length)];
        var draws = random.GetItems([.. Enumerable.Range(0, spreads[0].Count)], 2 * launches);
        var (before, after) = (new RunData("before", "simulated", ""), new RunData("after", "simulated", ""));
        for (var i = 0; i < cases; i++)
            for (var launch = 0; launch < 2 * launches; launch++)
            {
                var isAfter = launch >= launches;
                var factor = 1 + spreads[chosen[i]][draws[launch]] + (isAfter && i == slowed ? slowdown : 0)
                    + MathNet.Numerics.Distributions.Normal.Sample(random, 0, Reading);
                (isAfter ? after : before).Case(FormattableString.Invariant($"{i}")).TryAdd(new LaunchTimes(
                    launch, (float)(times[chosen[i]] * factor)));
            }
        var result = new RunComparer(new ComparisonSettings { Seed = random.Next() }, new AaSpread([])).Compare(before, after);
        var name = FormattableString.Invariant($"{slowed}");
        return (result.Cases.Single(compared => compared.Id == name), [.. result.Cases.Where(compared => compared.Id != name)]);
    }
}
