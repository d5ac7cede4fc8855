using Bench.Analysis;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>
/// Finds the steps in the times of one machine's runs. <see cref="ChangePoints"/> marks chance too, and looks for the best
/// place of a step in hundreds of cases: so each step is held against the largest one that it finds in any case when the
/// runs are put in another order, as in <see cref="MaxTPermutation"/>. A step must also pass the threshold and have an
/// interval without zero.
/// </summary>
public static class CaseHistory
{
    /// <summary>Runs between two steps, at least: of fewer no difference has a 95 % interval.</summary>
    public const int LeastRuns = 4;

    // Of orders: as many as take some ten seconds, at about 0.1 µs a case and squared run each.
    private const int Most = 999;
    private const int Fewest = 99;
    private const double MostWork = 2e8;

    /// <param name="runs">Of one machine, the oldest first.</param>
    /// <param name="threshold">Smaller steps do not matter.</param>
    /// <param name="seed">Of the orders: the same steps every time.</param>
    public static HistoryResult Of(IReadOnlyList<RunData> runs, PracticalThreshold threshold, int seed = 1)
    {
        var all = runs.SelectMany(run => run.Cases.Keys).Distinct().Select(id => (Id: id, Times: TimesOf(id, runs))).ToList();
        var cases = all.FindAll(series => series.Times.Count >= 2 * LeastRuns);
        return new HistoryResult(
            Steps(cases, runs, threshold, seed),
            Decisions.Of([.. all.Select(series => series.Times.Count < 2 * LeastRuns ? Doubt.ShortSeries : Doubt.None)]));
    }

    private static IReadOnlyList<HistoryStep> Steps(
        List<(string Id, IReadOnlyList<(int Run, double Cycles)> Times)> cases, IReadOnlyList<RunData> runs,
        PracticalThreshold threshold, int seed)
    {
        int[] truth = [.. Enumerable.Range(0, runs.Count)];
        var found = cases.SelectMany(series => Steps(series.Times, truth).Select(step => (series, step))).ToList();
        if (found.Count == 0)
            return [];
        var random = new Random(seed);
        int[][] orders =
            [.. Enumerable.Range(0, (int)Math.Clamp(MostWork / cases.Count / (runs.Count * (double)runs.Count), Fewest, Most))
                .Select(_ => Shuffled(truth, random))];
        var largest = orders.AsParallel()
            .Select(order => cases.Max(series => Steps(series.Times, order).Select(step => step.T).DefaultIfEmpty(0).Max())).ToArray();
        // One run with a busy neighbour must not hide the steps of all.
        AaSpread[] twins = [.. runs.Select(run => AaSpread.OfRuns([run]))];
        return [.. found.Select(entry => Judge(entry.series.Id, entry.series.Times, entry.step, runs, largest))
            .Where(step => step.P <= RunComparer.Level && (step.Difference.Low > 0 || step.Difference.High < 0)
                && Math.Abs(step.Difference.Value) > threshold.Nanoseconds(
                    step.Before, Quantiles.Median(runs.Zip(twins, (run, spread) => Spread(step.Id, run, spread)))))
            .OrderByDescending(step => Math.Abs(step.Relative))];
    }

    /// <summary>A case that goes on over releases has in each run the name of the runtime there.</summary>
    private static double Spread(string id, RunData run, AaSpread twins) =>
        run.Cases.TryGetValue(id, out var times) ? twins.Relative(CaseId.Parse(times.Id)) ?? 0 : 0;

    private static HistoryStep Judge(
        string id, IReadOnlyList<(int Run, double Cycles)> times, (int First, int Split, int End, double T) step,
        IReadOnlyList<RunData> runs, double[] largest)
    {
        double[] cycles = [.. times.Select(time => time.Cycles)];
        var (before, after) = (cycles[step.First..step.Split], cycles[step.Split..step.End]);
        return new HistoryStep(
            id, runs[times[step.Split - 1].Run].Name, runs[times[step.Split].Run].Name, Quantiles.Median(before), Quantiles.Median(after),
            HodgesLehmannInterval.Shift(before, after),
            (1.0 + largest.Count(t => t >= step.T)) / (1 + largest.Length));
    }

    /// <summary>With the runs in that order, as fractions of the case's time.</summary>
    /// <param name="rank">Of every run.</param>
    private static IEnumerable<(int First, int Split, int End, double T)> Steps(
        IReadOnlyList<(int Run, double Cycles)> times, int[] rank)
    {
        var unit = Quantiles.Median(times.Select(time => time.Cycles));
        return ChangePoints.Of([.. times.OrderBy(time => rank[time.Run]).Select(time => time.Cycles / unit)], LeastRuns, RunComparer.Fudge);
    }

    /// <summary>The case's time in each run that has it, with a clock.</summary>
    private static IReadOnlyList<(int Run, double Cycles)> TimesOf(string id, IReadOnlyList<RunData> runs) =>
        [.. from run in runs.Index()
            where run.Item.Cases.TryGetValue(id, out var measured) && measured.IntervalOf(inCycles: true) is not null
            select (run.Index, run.Item.Cases[id].IntervalOf(inCycles: true)!.Value.Value)];

    private static int[] Shuffled(int[] order, Random random)
    {
        int[] next = [.. order];
        random.Shuffle(next);
        return next;
    }
}
