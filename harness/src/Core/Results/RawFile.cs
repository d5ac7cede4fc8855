using System.Runtime.InteropServices;
using Bench.Statistics;

namespace Bench.Results;

/// <summary>raw.csv.gz, read back launch by launch, which needs the memory of one launch only, as its batches stand
/// together.</summary>
internal static class RawFile
{
    /// <param name="csv">The file.</param>
    /// <param name="only">What is part of the ids of the cases that are wanted.</param>
    public static IEnumerable<RawLaunch> Launches(CsvInput csv, string only = "")
    {
        var (run, machine, launch, id, n, ns) =
            (csv.Column("run"), csv.OptionalColumn("machine"), csv.Column("launch"), csv.Column("case"), csv.Column("n"), csv.Column("ns"));
        var round = csv.Column("round");
        var lastRounds = new Dictionary<string, int>();
        RawLaunch? at = null;
        while (csv.Read())
        {
            if (!csv.Id(id).Contains(only, StringComparison.Ordinal))
                continue;
            if (at is null || csv.Count(launch) != at.Launch || !csv.Id(run).SequenceEqual(at.Run))
            {
                if (at is not null)
                    yield return at;
                at = new RawLaunch(
                    csv.Id(run).ToString(), machine < 0 ? "unknown machine" : csv.Id(machine).ToString(), csv.Count(launch));
                lastRounds.Clear();
            }
            Add(at.Ns, lastRounds);
        }
        if (at is not null)
            yield return at;

        void Add(Dictionary<string, List<float>> times, Dictionary<string, int> rounds)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(
                rounds.GetAlternateLookup<ReadOnlySpan<char>>(), csv.Id(id), out var isKnown);
            var next = csv.Count(round);
            if (isKnown && next <= last)
                throw csv.Error($"round {next} of case {csv.Id(id)} does not come after round {last}: is a row there twice?");
            last = next;
            var ofCase = times.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!ofCase.TryGetValue(csv.Id(id), out var batches))
                ofCase[csv.Id(id)] = batches = [];
            batches.Add((float)(csv.Time(ns) / csv.Some(n)));
        }
    }

    /// <summary>The runs in the file: the median of each case in each launch. Added times are not made again: they are
    /// differences within a round.</summary>
    public static List<RunData> Read(CsvInput csv)
    {
        var runs = new List<RunData>();
        foreach (var launch in Launches(csv))
            foreach (var (id, ns) in launch.Ns)
                if (!RunFiles.RunIn(runs, csv, launch.Machine, launch.Run).Case(id).TryAdd(
                    new LaunchTimes(launch.Launch, (float)Quantiles.Median(ns.Select(time => (double)time)))))
                    throw csv.Error(
                        $"batches of launch {launch.Launch} of run {launch.Run} do not stand together: sort the rows by run and launch");
        return runs;
    }
}
