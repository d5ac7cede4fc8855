using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Display;

/// <summary>The projection on the console: a row for each way, a column for each call.</summary>
public static class ProjectionTable
{
    public static void Show(IReadOnlyList<ProjectionRow> rows)
    {
        foreach (var runtime in rows.GroupBy(row => $"{row.Runtime} {row.Version}"))
        {
            Console.WriteLine();
            Console.WriteLine(
                $"projection, not measured: what NumPy's small calls on {runtime.Key} would take longer if their accesses were made in");
            Console.WriteLine("another way than by C statics: measured move ns of each access (mode latency) times the number that");
            Console.WriteLine(
                "native/kernels/numpy/accesses.csv assumes, an estimate that was not counted in NumPy; added ns, share of the call's "
                    + "measured time");
            var calls = runtime.Select(row => (row.Call, row.NumpyNs)).Distinct().ToList();
            new Table(
                [.. Column.Words("ABI", "strategy"),
                    .. Column.Numbers(calls.Select(call => $"{call.Call} ({NumberText.Digits(call.NumpyNs)} ns)"))],
                [.. runtime.GroupBy(row => (row.Abi, row.Strategy)).Select(way => (object?[])
                [
                    way.Key.Abi, way.Key.Strategy,
                    .. calls.Select(call => way.FirstOrDefault(row => row.Call == call.Call) is { } row
                        ? $"{NumberText.SignedDigits(row.ProjectedNs)} ({NumberText.Of(100 * row.Share, "%")})" : null),
                ])]).Write(Console.Out, TableFormat.Table);
        }
    }
}
