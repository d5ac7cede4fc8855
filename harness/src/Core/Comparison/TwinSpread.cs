using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>The A/A spread of the runs compared: how far two copies of one kernel were apart, by runtime, suite and
/// mode, as a fraction of their time; of several runs, the widest.</summary>
public sealed class TwinSpread
{
    private readonly Dictionary<(string Runtime, string Suite, string Mode), double> spreads = [];

    public TwinSpread(IEnumerable<MeasuredRun> runs)
    {
        foreach (var twin in runs.SelectMany(run => run.Cases.Values))
        {
            if (!twin.Id.Contains("/twin_b/", StringComparison.Ordinal) || CaseId.Parse(twin.Id) is not { Workload: Kernel.Twins } name)
                continue;
            var moves = twin.Launches.Select(launch => (double)launch.MoveNs / launch.Ns).Where(double.IsFinite).ToList();
            if (moves.Count == 0)
                continue;
            var interval = SignTestInterval.Median(moves);
            var key = (name.Runtime, name.Parameters.Replace("suite=", "", StringComparison.Ordinal), name.Mode);
            spreads[key] = Math.Max(spreads.GetValueOrDefault(key), Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)));
        }
    }

    /// <summary>0 where no twins were measured.</summary>
    public double Of(CaseId name) => spreads.GetValueOrDefault((name.Runtime, name.Suite, name.Mode));

    /// <summary>The widest of all.</summary>
    public double Widest => spreads.Values.DefaultIfEmpty(0).Max();
}
