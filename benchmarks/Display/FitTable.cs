using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Cli.Display;

/// <summary>The lines of fits.csv on the console.</summary>
public static class FitTable
{
    public static Table Of(IEnumerable<FitRow> fits) => new(
        [
            .. Column.Words("ns against a number", "runtime", "mode", "against"),
            .. Column.Numbers("at 0 [95 %]", "for each [95 %]"),
        ],
        fits.Select(fit => (object?[])
        [
            $"{fit.Workload}.{fit.Strategy}",
            $"{fit.Runtime} {fit.Version} {fit.Abi}",
            fit.Mode,
            fit.Against,
            new Interval(fit.InterceptNs, fit.InterceptLow, fit.InterceptHigh),
            new Interval(fit.SlopeNs, fit.SlopeLow, fit.SlopeHigh),
        ]));
}
