using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Bench.Analysis;
using Bench.Measurement;
using Bench.Results;

namespace Bench.Cli.Presenting;

/// <summary>A column of our own in BenchmarkDotNet's tables.</summary>
internal sealed class FigureColumn(string name, string legend, Func<Case, string> text) : IColumn
{
    public string Id => "bench." + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => text(KernelBenchmarks.CaseOf(benchmarkCase));

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(of => GetValue(summary, of).Length > 0);

    /// <summary>The columns in the order of the table.</summary>
    /// <param name="summary">Of all cases.</param>
    public static IReadOnlyList<IColumn> All(IReadOnlyList<SummaryRow> summary)
    {
        var rows = summary.ToDictionary(row => row.Id);
        var spread = new AaSpread(summary);
        return
        [
            .. FigureList.Usual.Select(figure => Of(
                figure.Head, figure.Legend, row => row[figure] is { } estimate ? NumberText.Bare(estimate) : "")),
            new FigureColumn("A/A", "Spread of two identical kernels in this suite and mode: smaller differences mean nothing",
                of => spread.Relative(of.Name) is { } relative ? FormattableString.Invariant($"{relative * 100:0.00} %") : ""),
            new FigureColumn("argument types", "Whether the compiler refuses another kind of object in this one's place",
                of => of.Kernel.TypeChecked),
            Of("status", "ok, or why there are no figures", row => row.Status.ToString()),
        ];

        FigureColumn Of(string name, string legend, Func<SummaryRow, string> text) => new(name, legend, of => text(rows[of.Id]));
    }
}
