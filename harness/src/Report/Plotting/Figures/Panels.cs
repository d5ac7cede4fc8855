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

    /// <summary>A panel for each ABI that was measured, a row for each name, a dot for each column.</summary>
    public static IReadOnlyList<DotPanel> ByAbi(
        IReadOnlyCollection<SummaryRow> cases, IReadOnlyList<string> columns,
        Func<SummaryRow, (string Label, string Code)> name, Func<SummaryRow, Interval?> value) =>
        [.. from abi in cases.GroupBy(c => c.Abi)
            orderby Abis.Order(abi.Key)
            where abi.Any(c => c.Ns is not null)
            select new DotPanel(Abis.PlainName(abi.Key), Rows([.. abi], columns, name, value)) { Code = abi.Key }];

    public static IReadOnlyList<DotRow> Rows(
        IReadOnlyCollection<SummaryRow> cases, IReadOnlyList<string> columns,
        Func<SummaryRow, (string Label, string Code)> name, Func<SummaryRow, Interval?> value) =>
        [.. from row in cases.GroupBy(name)
            select new DotRow(row.Key.Label, [.. columns.Select((column, i) =>
                DotOf(i, row.FirstOrDefault(c => c.Column == column), value))]) { Code = row.Key.Code }];

    private static Dot DotOf(int series, SummaryRow? of, Func<SummaryRow, Interval?> value) => of is null
        ? new Dot(series, null, "not measured in this run")
        : value(of) is { } interval
            ? new Dot(series, interval)
            : new Dot(series, null, of.Absent ?? "no baseline of the same shape");
}
