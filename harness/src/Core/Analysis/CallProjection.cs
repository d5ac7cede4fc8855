using Bench.Catalogue;
using Bench.Results;

namespace Bench.Analysis;

/// <summary>What each way to reach state would add to a call, if all its accesses went that way.</summary>
public static class CallProjection
{
    /// <summary>The strategy whose rows are NumPy's own times.</summary>
    private const string Numpy = "numpy";

    /// <summary>A row for each call and each ABI's strategy that was measured for all accesses of the call; in mode
    /// latency, where dependent loads add up.</summary>
    public static IReadOnlyList<ProjectionRow> Of(IReadOnlyList<SummaryRow> rows, IReadOnlyList<Access> table)
    {
        var measured = rows.Where(row => row.Mode == Mode.Latency.Name()).ToList();
        var moves = measured.Where(row => row.Move is not null)
            .ToDictionary(row => (row.Version, row.Abi, row.Strategy, row.Workload, row.Parameters), row => row.Move);
        return
        [
            .. from call in table.GroupBy(access => access.Call)
               from version in moves.Keys.Select(key => key.Version).Distinct()
               let time = call.First().Ns ?? TimeOf(call.Key, version)
               where time is > 0
               from way in moves.Keys.Where(key => key.Version == version).Select(key => (key.Abi, key.Strategy)).Distinct()
               let all = call.Select(access => (Move: moves.GetValueOrDefault(
                   (version, way.Abi, way.Strategy, access.Workload, access.Parameters)), access.Accesses)).ToList()
               where all.TrueForAll(access => access.Move is not null)
               let projected = all.Sum(access => access.Move!.Value.Value * access.Accesses)
               let runtime = measured.First(row => row.Version == version)
               select new ProjectionRow
               {
                   Run = runtime.Run,
                   Runtime = runtime.Runtime,
                   Version = version,
                   Call = call.Key,
                   NumpyNs = time.Value,
                   Abi = way.Abi,
                   Strategy = way.Strategy,
                   Accesses = all.Sum(access => access.Accesses),
                   ProjectedNs = projected,
                   ProjectedLow = all.Sum(access => access.Move!.Value.Low * access.Accesses),
                   ProjectedHigh = all.Sum(access => access.Move!.Value.High * access.Accesses),
                   Share = projected / time.Value,
               },
        ];

        double? TimeOf(string call, string version) => measured.Find(row => row.Suite == Kernel.NumpySuite && row.Strategy == Numpy
            && row.Version == version && row.Parameters == $"call={call}")?.Added?.Value;
    }
}
