using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Sections;

namespace Bench.Reporting;

/// <summary>Writes the report's content: every sentence follows from the data.</summary>
public static class ReportBuilder
{
    private const int MostFindings = 5;

    public static ReportDocument Build(Evidence evidence)
    {
        var data = evidence.Data;
        var machines = string.Join(", ", data.Runs.Select(run => run.Machine).Distinct());
        return new ReportDocument(
            $"Bench: {string.Join(", ", data.Columns)}",
            [
                new Paragraph(
                    "What it costs to move a Python C extension off C globals, static types and direct struct access, measured on "
                        + $"{machines}: {NumberText.Whole(data.Cases.Count(c => c.Ns is not null))} cases."),
            ],
            [
                AdviceSection.Of(evidence),
                .. QuestionSections.Of(evidence),
                .. BreakEvenSection.Of(evidence),
                .. ProjectionSection.Of(evidence),
                TablesSection.Of(data),
                MethodSection.Of(data),
                ProvenanceSection.Of(data),
                WordsSection.Of(data),
            ]);
    }

    /// <summary>The most important findings.</summary>
    public static IReadOnlyList<Finding> Findings(Evidence evidence) => Finding.MostImportant(evidence, MostFindings);
}
