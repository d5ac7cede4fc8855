using Bench.Results;

namespace Bench.Comparison;

/// <summary>Reads launches.csv: all that a comparison needs.</summary>
internal static class LaunchReader
{
    public static void Read(CsvInput csv, RunSet runs)
    {
        var (run, machine, build, id) = (csv.Column("run"), csv.Column("machine"), csv.OptionalColumn("build"), csv.Column("case"));
        var (launch, ns) = (csv.Column("launch"), csv.Column("ns_median"));
        var (added, move) = (csv.OptionalColumn("added_ns"), csv.OptionalColumn("move_ns"));
        var (clock, noargs) = (csv.OptionalColumn("clock_ns"), csv.OptionalColumn("noargs_ns"));
        var (n, rounds) = (csv.OptionalColumn("n"), csv.OptionalColumn("rounds"));
        var lastBuild = "";
        while (csv.Read())
        {
            var of = runs.Of(csv.Id(machine), csv.Id(run));
            var measured = of.Case(csv.Id(id));
            var times = new LaunchTimes(
                csv.Count(launch), (float)csv.Time(ns), (float)csv.OptionalNumber(added), (float)csv.OptionalNumber(move),
                (float)csv.OptionalTime(clock), (float)csv.OptionalTime(noargs));
            _ = (csv.OptionalSome(n), csv.OptionalSome(rounds));
            if (!measured.TryAdd(times))
                throw csv.Error($"case {measured.Id} is there twice in launch {times.Launch} of run {of.Name}: remove one row");
            if (!csv.Text(build).SequenceEqual(lastBuild))
                of.Builds.Add(lastBuild = csv.Text(build).ToString());
        }
    }
}
