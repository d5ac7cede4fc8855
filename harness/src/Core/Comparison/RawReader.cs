using Bench.Results;
using Bench.Statistics;

namespace Bench.Comparison;

/// <summary>Reads raw.csv.gz: the median of each case in each launch, which needs the memory of one launch only, as its
/// batches stand together. Added times are not made again: they are differences within a round.</summary>
internal static class RawReader
{
    public static void Read(CsvInput csv, RunSet runs)
    {
        var (run, machine, launch, id, n, ns) =
            (csv.Column("run"), csv.OptionalColumn("machine"), csv.Column("launch"), csv.Column("case"), csv.Column("n"), csv.Column("ns"));
        var round = csv.Column("round");
        var batches = new Dictionary<string, Batches>();
        var ofCase = batches.GetAlternateLookup<ReadOnlySpan<char>>();
        (string Run, int Launch) at = ("", -1);
        while (csv.Read())
        {
            if (csv.Count(launch) != at.Launch || !csv.Text(run).SequenceEqual(at.Run))
            {
                Add();
                at = (csv.Text(run).ToString(), csv.Count(launch));
            }
            if (!ofCase.TryGetValue(csv.Id(id), out var times))
                ofCase[csv.Id(id)] = times = new Batches();
            var next = csv.Count(round);
            if (next <= times.LastRound)
                throw csv.Error($"round {next} of case {csv.Id(id)} does not come after round {times.LastRound}: is a row there twice?");
            times.LastRound = next;
            times.Ns.Add((float)(csv.Time(ns) / csv.Some(n)));
        }
        Add();

        void Add()
        {
            if (batches.Count == 0)
                return;
            var of = runs.Of(machine < 0 ? "unknown machine" : csv.Text(machine), at.Run);
            foreach (var (c, times) in batches)
            {
                var median = Quantiles.Median(times.Ns.Select(time => (double)time));
                if (!of.Case(c).TryAdd(new LaunchTimes(at.Launch, (float)median, float.NaN, float.NaN, float.NaN, float.NaN)))
                    throw csv.Error(
                        $"batches of launch {at.Launch} of run {at.Run} do not stand together: sort the rows by run and launch");
            }
            batches.Clear();
        }
    }

    /// <summary>Of a case in a launch: nanoseconds an operation.</summary>
    private sealed class Batches
    {
        public List<float> Ns { get; } = [];

        public int LastRound { get; set; } = -1;
    }
}
