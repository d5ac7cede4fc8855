using Bench.Plotting.Figures;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Sections;

namespace Bench.Reporting;

/// <summary>Writes the report's content: every sentence follows from the data.</summary>
public static class ReportBuilder
{
    private const int MostFindings = 5;

    public static ReportDocument Build(Dataset data)
    {
        var prices = new Prices(data);
        var findings = Finding.MostImportant(data, prices, MostFindings);
        var machines = string.Join(", ", data.Runs.Select(run => run.Machine).Distinct());
        return new ReportDocument(
            $"Bench: {string.Join(", ", data.Columns)}",
            [
                new Paragraph($"What it costs to move a Python C extension off C globals, static types and direct struct access, measured on {machines}: {NumberText.Whole(data.Cases.Count(c => c.Row.Ns is not null))} cases."),
                findings.Count > 0
                    ? new Bullets([.. findings.Select(finding => finding.Text)])
                    : new Paragraph("No price lies beyond the noise of these runs."),
            ],
            [
                .. QuestionSections.Of(data, prices),
                BreakEvenSection.Of(data),
                AdviceSection.Of(data, prices),
                TablesSection.Of(data),
                MethodSection.Of(data, prices),
                ProvenanceSection.Of(data),
            ]);
    }

    /// <summary>The most important findings, as sentences.</summary>
    public static IReadOnlyList<string> Findings(Dataset data) =>
        [.. Finding.MostImportant(data, new Prices(data), MostFindings).Select(finding => finding.Text)];
}
