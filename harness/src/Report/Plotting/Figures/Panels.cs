using Bench.Analysis;
using Bench.Catalogue;
using Bench.Plotting.Model;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Plotting.Figures;

/// <summary>Cases arranged as rows under headings.</summary>
internal static class Panels
{
    /// <summary>Columns with at least one measured case.</summary>
    public static IReadOnlyList<string> MeasuredColumns(Dataset data, IReadOnlyCollection<SummaryRow> cases) =>
        [.. data.Columns.Where(column => cases.Any(c => c.Column == column && c.Ns is not null))];

    /// <summary>A panel for each ABI that was measured, a row for each label, a dot for each column.</summary>
    public static IReadOnlyList<DotPanel> ByAbi(
        IReadOnlyCollection<SummaryRow> cases, IReadOnlyList<string> columns,
        Func<SummaryRow, string> label, Func<SummaryRow, Interval?> value) =>
        [.. from abi in cases.GroupBy(c => c.Abi)
            orderby Abis.Order(abi.Key)
            where abi.Any(c => c.Ns is not null)
            select new DotPanel(abi.Key, Rows([.. abi], columns, label, value))];

    public static IReadOnlyList<DotRow> Rows(
        IReadOnlyCollection<SummaryRow> cases, IReadOnlyList<string> columns,
        Func<SummaryRow, string> label, Func<SummaryRow, Interval?> value) =>
        [.. from row in cases.GroupBy(label)
            select new DotRow(row.Key, [.. columns.Select((column, i) =>
                DotOf(i, row.FirstOrDefault(c => c.Column == column), value))])];

    public static string ModeText(string mode) => mode switch
    {
        "call" => "Whole calls through the interpreter (mode call)",
        "python" => "A Python loop, as a script would call it (mode python)",
        "latency" => "Each operation waits for the one before (mode latency)",
        "throughput" => "Independent operations in a C loop (mode throughput)",
        _ => $"Mode {mode}",
    };

    private static Dot DotOf(int series, SummaryRow? of, Func<SummaryRow, Interval?> value) => of is null
        ? new Dot(series, null, "not measured in this run")
        : value(of) is { } interval
            ? new Dot(series, interval)
            : new Dot(series, null, of.Absent ?? "no baseline of the same shape");
}
