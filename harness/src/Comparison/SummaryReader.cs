using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Reads summary.csv: intervals only.</summary>
internal static class SummaryReader
{
    private static readonly string[] Parts = ["abi", "suite", "workload", "strategy", "parameters", "mode"];

    public static void Read(CsvInput csv, RunSet runs)
    {
        var (run, machine, status) = (csv.Column("run"), csv.Column("machine"), csv.OptionalColumn("status"));
        var (runtime, version) = (csv.Column("runtime"), csv.Column("version"));
        var parts = Parts.Select(csv.Column).ToArray();
        var (ns, low, high, cycles) = (csv.Column("ns"), csv.Column("ns_low"), csv.Column("ns_high"), csv.OptionalColumn("cycles"));
        while (csv.Read())
        {
            var of = runs.Of(csv.Text(machine), csv.Text(run));
            var id = $"{csv.Text(runtime)} {csv.Text(version)}/{string.Join('/', parts.Select(part => csv.Text(part).ToString()))}";
            if (csv.Text(ns).Length == 0)
            {
                if (csv.Text(status).StartsWith("failed"))
                    of.Failed[id] = csv.Text(status).ToString();
                continue;
            }
            var measured = new MeasuredCase(id)
            {
                Summary = new Interval(csv.Time(ns), csv.Time(low), csv.Time(high)),
                SummaryCycles = csv.OptionalNumber(cycles) is var number && double.IsFinite(number) ? number : null,
            };
            if (!of.Cases.TryAdd(id, measured))
                throw csv.Error($"case {id} is there twice in run {of.Name}: remove one row");
        }
    }
}
