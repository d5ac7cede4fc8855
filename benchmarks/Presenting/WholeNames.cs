using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Reports;

namespace Bench.Cli.Presenting;

/// <summary>What keeps BenchmarkDotNet from cutting names in the middle, after which many cases have one name.</summary>
internal static class WholeNames
{
    public static SummaryStyle Style { get; } = SummaryStyle.Default.WithMaxParameterColumnWidth(int.MaxValue);

    /// <summary>Its CSV has a style of its own, and a separator of the current culture's.</summary>
    public static IExporter Csv { get; } = new CsvExporter(CsvSeparator.Comma, Style.WithZeroMetricValuesInContent());

    /// <summary>Whether an exporter would write over <see cref="Csv"/> with cut names.</summary>
    public static bool IsThere(IExporter exporter) => exporter is CsvExporter;
}
