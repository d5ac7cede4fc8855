using Bench.Results;
using Perfolizer;
using Perfolizer.Mathematics.QuantileEstimators;

namespace Bench.Comparison;

/// <summary>Reads raw.csv.gz: the median of each case in each launch, which needs the memory of one case only, as its
/// batches stand together. Added times are not made again: they are differences within a round.</summary>
internal static class RawReader
{
    public static void Read(CsvInput csv, RunSet runs)
    {
        var (run, machine, launch, id, n, ns) =
            (csv.Column("run"), csv.OptionalColumn("machine"), csv.Column("launch"), csv.Column("case"), csv.Column("n"), csv.Column("ns"));
        var batches = new List<double>();
        (string Run, int Launch, string Case) at = ("", -1, "");
        while (csv.Read())
        {
            if (csv.Count(launch) != at.Launch || !csv.Text(id).SequenceEqual(at.Case) || !csv.Text(run).SequenceEqual(at.Run))
            {
                Add();
                at = (csv.Text(run).ToString(), csv.Count(launch), csv.Text(id).ToString());
            }
            batches.Add(csv.Time(ns) / csv.Time(n));
        }
        Add();

        void Add()
        {
            if (batches.Count == 0)
                return;
            var of = runs.Of(machine < 0 ? "unknown machine" : csv.Text(machine), at.Run);
            var median = SimpleQuantileEstimator.Instance.Median(new Sample(batches));
            if (!of.Case(at.Case).TryAdd(new LaunchTimes(at.Launch, (float)median, float.NaN, float.NaN, float.NaN, float.NaN)))
                throw csv.Error($"batches of case {at.Case} in launch {at.Launch} of run {at.Run} do not stand together: sort the rows by run, launch and case");
            batches.Clear();
        }
    }
}
