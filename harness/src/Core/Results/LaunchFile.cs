using Bench.Tables;

namespace Bench.Results;

/// <summary>launches.csv, read back: what figures and comparisons need of it.</summary>
internal static class LaunchFile
{
    private static readonly HashSet<string> Known = [.. typeof(LaunchRow).GetProperties().Select(CsvFormat.ColumnOf)];

    /// <summary>The runs in the file, in the order in which they first appear.</summary>
    public static List<RunData> Read(CsvInput csv)
    {
        var (run, machine, build, id) = (csv.Column("run"), csv.Column("machine"), csv.OptionalColumn("build"), csv.Column("case"));
        var (launch, ns) = (csv.Column("launch"), csv.Column("ns_median"));
        var (added, move) = (csv.OptionalColumn("added_ns"), csv.OptionalColumn("move_ns"));
        var (clock, noargs) = (csv.OptionalColumn("clock_ns"), csv.OptionalColumn("noargs_ns"));
        var (n, rounds) = (csv.OptionalColumn("n"), csv.OptionalColumn("rounds"));
        int[] rising = [csv.OptionalColumn("ns_min"), csv.OptionalColumn("ns_q1"), ns, csv.OptionalColumn("ns_q3")];
        var runs = new List<RunData>();
        var lastBuild = "";
        while (csv.Read())
        {
            var of = RunFiles.RunIn(runs, csv, csv.Id(machine), csv.Id(run));
            var times = new LaunchTimes(
                csv.Count(launch), (float)csv.Time(ns), (float)csv.OptionalNumber(added), (float)csv.OptionalNumber(move),
                (float)csv.OptionalTime(clock), (float)csv.OptionalTime(noargs));
            _ = (csv.OptionalSome(n), csv.OptionalSome(rounds));
            RequireRising(csv, rising);
            if (times.AddedNs > times.Ns || times.MoveNs > times.Ns)
                throw csv.Error("added_ns or move_ns is above ns_median, of which it is a part");
            if (!of.Case(csv.Id(id)).TryAdd(times))
                throw csv.Error($"case {csv.Id(id)} is there twice in launch {times.Launch} of run {of.Name}: remove one row");
            if (!csv.Text(build).SequenceEqual(lastBuild))
                of.Builds.Add(lastBuild = csv.Text(build).ToString());
        }
        return csv.WithRemarks(runs, Known);
    }

    /// <summary>The fastest batch, the quartiles: those that the file has.</summary>
    private static void RequireRising(CsvInput csv, int[] columns)
    {
        var last = double.NegativeInfinity;
        foreach (var column in columns)
        {
            var time = csv.OptionalNumber(column);
            if (time < last)
                throw csv.Error("ns_min, ns_q1, ns_median and ns_q3 do not rise: a figure is not what was measured");
            last = double.IsNaN(time) ? last : time;
        }
    }
}
