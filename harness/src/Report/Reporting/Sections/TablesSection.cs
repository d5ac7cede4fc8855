using Bench.Analysis;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>Every case that was measured.</summary>
internal static class TablesSection
{
    public static Section Of(Dataset data) => new(
        "All tables", "tables", 2,
        [
            new Paragraph(
                "A row is a case; times are ns an operation, medians over launches with 95 % intervals. *added* is above the same "
                    + "function without the access, *move* above the workload's reference in the C API (on PyPy and .NET in HPy), *ratio* "
                    + "to that reference; *cycles* are dependent integer additions, the unit that travels between machines."),
            .. data.Workloads.Select(workload => Table(data, workload)),
        ]);

    private static Grid Table(Dataset data, string workload) => new(new Table(
        [
            .. Column.Words("interpreter", "ABI", "strategy", "parameters", "mode"),
            .. Column.Numbers(FigureList.Usual.Select(figure => figure.Name)),
        ],
        [.. data.Of(workload).Where(c => c.Ns is not null)
            .OrderBy(c => data.Columns.ToList().IndexOf(c.Column)).ThenBy(c => data.OrderOf(workload, c.Strategy))
            .Select(c => (object?[])
            [
                c.Column, c.Abi, $"`{c.Strategy}`", c.Parameters, c.Mode,
                .. FigureList.Usual.Select(figure => (object?)c[figure]),
            ])],
        $"`{workload}`: {Origin(data, workload)}"), IsFolded: true);

    private static string Origin(Dataset data, string workload) =>
        data.Of(workload).Select(c => c.Kernel?.Origin).FirstOrDefault(origin => !string.IsNullOrEmpty(origin) && origin != "-")
        ?? "no longer in the catalogue";
}
