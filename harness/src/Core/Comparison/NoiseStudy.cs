using Bench.Analysis;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>What a machine can tell, from one run of it: by simulated comparisons of its launches.</summary>
public sealed class NoiseStudy
{
    private const int Trials = 100;

    /// <summary>Shares near 5 % need more: their standard error is then one per cent.</summary>
    private const int AlarmTrials = 500;
    private const int Cases = 100;
    private const double Wanted = 0.9;

    private static readonly double[] Differences = [0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5];

    private readonly SimulatedComparisons simulated;

    /// <exception cref="BenchException">No case was measured in enough launches.</exception>
    public NoiseStudy(RunData run)
    {
        Twins = AaSpread.OfRuns([run]).Widest;
        var most = run.Cases.Values.Max(measured => measured.Launches.Count);
        if (most < SignTestInterval.FewestValues)
            throw new BenchException(
                $"{run.Source}: a study of noise needs {SignTestInterval.FewestValues} launches, here are {most}: name the folder of a "
                    + "whole run");
        var samples = run.Cases.Values
            .Where(measured => measured.Launches.Count == most && CaseId.Parse(measured.Id).Suite != Catalogue.Kernel.ControlSuite)
            .Select(measured => CaseComparison.Of(measured, measured, new ComparisonSettings())!).ToList();
        if (samples.Count == 0)
            throw new BenchException($"{run.Source}: only controls in it: a study of noise needs cases");
        IReadOnlyList<IReadOnlyList<double>> spreads = [.. samples.Select(Deviations)];
        Spreads = [.. spreads.Select(Typical).Order()];
        // Launches are what counts, not how long the case is: all may be the slowed one.
        simulated =
            new SimulatedComparisons([.. samples.Select(sample => Math.Max(sample.Before, SimulatedComparisons.LeastTime))], spreads);
    }

    /// <summary>How far two identical kernels were apart in the same rounds, as a fraction of their time.</summary>
    public double Twins { get; }

    /// <summary>By case, rising: the typical distance of a launch from the median, as a fraction.</summary>
    public IReadOnlyList<double> Spreads { get; }

    /// <summary>The share of comparisons of identical runs that call any case slower or faster.</summary>
    public double FalseAlarms(int launches) =>
        simulated.Run(AlarmTrials, Cases, launches, 0, seed: 1)
        .Average(trial => trial.Others.Append(trial.Slowed).Any(c => c.IsChange) ? 1.0 : 0);

    /// <summary>The smallest slowdown of one case among a hundred that is found nine times in ten; null: none up to half.</summary>
    public double? Resolves(int launches)
    {
        // Larger ones are found more often: half of the rest is left at each step.
        var (found, missed) = (Differences.Length, -1);
        while (found - missed > 1)
        {
            var middle = (found + missed) / 2;
            if (PowerOf(Differences[middle], launches) >= Wanted)
                found = middle;
            else
                missed = middle;
        }
        return found < Differences.Length ? Differences[found] : null;
    }

    private double PowerOf(double difference, int launches) =>
        simulated.Run(Trials, Cases, launches, difference, seed: 1).Average(trial => trial.Slowed.P <= 0.05 ? 1.0 : 0);

    private static double[] Deviations(CaseComparison sample)
    {
        var launches = sample.Samples!.Before;
        var middle = Quantiles.Median(launches.Select(launch => (double)launch.Value));
        return [.. launches.OrderBy(value => value.Launch).Select(value => (value.Value - middle) / sample.Before)];
    }

    private static double Typical(IReadOnlyList<double> deviations) => Quantiles.Median(deviations.Select(Math.Abs));
}
