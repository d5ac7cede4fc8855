using Bench.Results;
using Bench.Statistics;

namespace Bench.Measurement;

/// <summary>Turns a block's rounds into a row a case: differences and ratios are taken within a round, then the
/// median over rounds, so that what disturbs a whole round falls out.</summary>
public static class LaunchFigures
{
    public static IEnumerable<(Case Case, LaunchRow Row)> Of(BlockResult result, string run, string machine, string build)
    {
        var block = result.Block;
        var clock = Median(result.Times(block.IndexOfCalibration(Catalogue.Kernel.Clock)));
        var noargs = Median(result.Times(block.IndexOfCalibration(Catalogue.Kernel.NoArgs)));
        for (var i = 0; i < block.Cases.Count; i++)
        {
            if (!block.Owned[i] || result.Times(i) is not { } times)
                continue;
            var c = block.Cases[i];
            var baseline = result.Times(block.IndexOfBaseline(c));
            var reference = result.Times(block.IndexOfReference(c));
            var quartiles = Quantiles.Of(times, 0.25, 0.5, 0.75);
            yield return (c, new LaunchRow
            {
                Run = run,
                Machine = machine,
                Build = build,
                Case = c.Id,
                Launch = result.Launch,
                Layout = result.Layout,
                N = result.N(i),
                Rounds = times.Length,
                NsMedian = quartiles[1],
                NsMin = times.Min(),
                NsQ1 = quartiles[0],
                NsQ3 = quartiles[2],
                AddedNs = Paired(times, baseline, (time, other) => time - other),
                MoveNs = Paired(times, reference, (time, other) => time - other),
                LogRatio = Catalogue.ModeNames.HasRatio(c.Mode)
                    ? Paired(times, reference, (time, other) => Math.Log(time / other))
                    : null,
                ClockNs = clock,
                NoargsNs = noargs,
            });
        }
    }

    private static double? Paired(double[] times, double[]? others, Func<double, double, double> difference) =>
        others is null ? null : Quantiles.Median(times.Zip(others, difference));

    private static double? Median(double[]? values) => values is null ? null : Quantiles.Median(values);
}
