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
        var launches = csv.OptionalColumn("launches");
        var (ns, low, high, cycles) = (csv.Column("ns"), csv.Column("ns_low"), csv.Column("ns_high"), csv.OptionalColumn("cycles"));
        while (csv.Read())
        {
            var of = runs.Of(csv.Id(machine), csv.Id(run));
            var id = $"{csv.Text(runtime)} {csv.Text(version)}/{string.Join('/', parts.Select(part => csv.Text(part).ToString()))}";
            if (csv.Text(status) is not ("" or "ok"))
            {
                ReadTrouble(csv, csv.Text(status), of, id);
                continue;
            }
            if (status < 0 && csv.Text(ns).IsEmpty)
                continue;
            var measured = new MeasuredCase(id)
            {
                Summary = ReadInterval(csv, ns, low, high),
                SummaryLaunches = csv.OptionalSome(launches),
                SummaryCycles = csv.OptionalTime(cycles) is var number && double.IsFinite(number) ? number : null,
            };
            if (!of.Cases.TryAdd(id, measured))
                throw csv.Error($"case {id} is there twice in run {of.Name}: remove one row");
        }
    }

    /// <summary>What failed in a launch has figures of the others, which are no fair sample.</summary>
    private static void ReadTrouble(CsvInput csv, ReadOnlySpan<char> status, MeasuredRun run, string id)
    {
        if (status.StartsWith("failed"))
            run.Failed[id] = status.ToString();
        else if (!status.StartsWith("absent"))
            throw csv.Error("status is neither ok nor 'absent: why' nor 'failed: why'");
    }

    private static Interval ReadInterval(CsvInput csv, int ns, int low, int high)
    {
        var interval = new Interval(csv.Time(ns), csv.Time(low), csv.Time(high));
        return interval.Low <= interval.Value && interval.Value <= interval.High
            ? interval
            : throw csv.Error("ns does not lie between ns_low and ns_high");
    }
}
