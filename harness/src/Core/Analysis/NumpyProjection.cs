using Bench.Catalogue;
using Bench.Results;

namespace Bench.Analysis;

/// <summary>What each way to reach state would add to NumPy's small calls, if all their accesses went that way.</summary>
public static class NumpyProjection
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
            .. from call in measured
               where call.Suite == Kernel.NumpySuite && call.Strategy == Numpy && call.Added is { Value: > 0 }
               let accesses = table.Where(access => $"call={access.Call}" == call.Parameters).ToList()
               where accesses.Count > 0
               from way in moves.Keys.Where(key => key.Version == call.Version).Select(key => (key.Abi, key.Strategy)).Distinct()
               let all = accesses.Select(access => (Move: moves.GetValueOrDefault(
                   (call.Version, way.Abi, way.Strategy, access.Workload, access.Parameters)), access.Accesses)).ToList()
               where all.TrueForAll(access => access.Move is not null)
               let projected = all.Sum(access => access.Move!.Value.Value * access.Accesses)
               select new ProjectionRow
               {
                   Run = call.Run,
                   Runtime = call.Runtime,
                   Version = call.Version,
                   Call = accesses[0].Call,
                   NumpyNs = call.Added!.Value.Value,
                   Abi = way.Abi,
                   Strategy = way.Strategy,
                   Accesses = all.Sum(access => access.Accesses),
                   ProjectedNs = projected,
                   ProjectedLow = all.Sum(access => access.Move!.Value.Low * access.Accesses),
                   ProjectedHigh = all.Sum(access => access.Move!.Value.High * access.Accesses),
                   Share = projected / call.Added!.Value.Value,
               },
        ];
    }
}
