using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Bench.Results;

namespace Bench.Measurement.Toolchain;

/// <summary>A column of our own, filled from the summary rows.</summary>
public sealed class FigureColumn(string name, string legend, Func<Case, SummaryRow, string> text, Func<Case, SummaryRow> row) : IColumn
{
    public string Id => "bench." + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var of = KernelBenchmarks.CaseOf(benchmarkCase);
        return text(of, row(of));
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(of => GetValue(summary, of).Length > 0);

    /// <summary>The columns in the order of the table.</summary>
    /// <param name="row">The summary row of a case.</param>
    /// <param name="spread">The run's A/A spread for a suite and mode, as text.</param>
    public static IReadOnlyList<IColumn> All(Func<Case, SummaryRow> row, Func<Case, string> spread)
    {
        return
        [
            Of("ns", "Nanoseconds an operation: median over launches [95 % sign-test interval]", r => FigureText.Interval(r.Ns, r.NsLow, r.NsHigh)),
            Of("added ns", "Above the no-op of the same shape in the same rounds: the price of the access", r => FigureText.Interval(r.AddedNs, r.AddedLow, r.AddedHigh)),
            Of("move ns", "Above the C API's reference strategy in the same rounds: the price of migrating", r => FigureText.Interval(r.MoveNs, r.MoveLow, r.MoveHigh)),
            Of("ratio", "To the reference strategy; whole calls only", r => FigureText.Interval(r.Ratio, r.RatioLow, r.RatioHigh)),
            Of("cycles", "In dependent integer additions on this machine", r => FigureText.Number(r.Cycles)),
            new FigureColumn("A/A", "Spread of two identical kernels in this suite and mode: smaller differences mean nothing", (c, _) => spread(c), row),
            new FigureColumn("argument types", "Whether the compiler refuses another kind of object in this one's place", (c, _) => c.Kernel.TypeChecked, row),
            new FigureColumn("status", "ok, or why there are no figures", (_, r) => r.Status, row),
        ];

        FigureColumn Of(string name, string legend, Func<SummaryRow, string> text) => new(name, legend, (_, r) => text(r), row);
    }
}
