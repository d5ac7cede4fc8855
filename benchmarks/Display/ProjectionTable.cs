using System.Globalization;
using Bench.Projection;
using Spectre.Console;

namespace Bench.Cli.Display;

/// <summary>The projection on the console: a row for each way, a column for each call.</summary>
public static class ProjectionTable
{
    public static void Show(IReadOnlyList<ProjectionRow> rows)
    {
        foreach (var runtime in rows.GroupBy(row => $"{row.Runtime} {row.Version}"))
        {
            Console.WriteLine();
            Console.WriteLine($"projection, not measured: what NumPy's small calls on {runtime.Key} would take longer if the accesses that");
            Console.WriteLine("native/kernels/numpy/accesses.csv assumes were made in another way than by C statics: measured move ns of each access (mode");
            Console.WriteLine("latency) times the assumed number; as added ns and as a share of the call's measured time");
            var calls = runtime.Select(row => (row.Call, row.NumpyNs)).Distinct().ToList();
            var table = new Table().AddColumns("ABI", "strategy");
            table.Border = TableBorder.Simple;
            foreach (var (call, ns) in calls)
                table.AddColumn(string.Create(CultureInfo.InvariantCulture, $"{call} ({ns:0} ns)"));
            foreach (var way in runtime.GroupBy(row => (row.Abi, row.Strategy)))
                table.AddRow(
                [
                    way.Key.Abi, way.Key.Strategy,
                    .. calls.Select(call => way.FirstOrDefault(row => row.Call == call.Call) is { } row
                        ? string.Create(CultureInfo.InvariantCulture, $"{row.ProjectedNs:+0.0;-0.0;0.0} ({100 * row.Share:0.0} %)") : ""),
                ]);
            if (Console.IsOutputRedirected)
                AnsiConsole.Profile.Width = 240;
            AnsiConsole.Write(table);
        }
    }
}
