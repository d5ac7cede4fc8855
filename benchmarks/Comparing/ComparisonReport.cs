using System.Globalization;
using Bench.Catalogue;
using Bench.Comparison;
using Bench.Reporting;
using Bench.Reporting.Writers;
using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Writes comparisons, for people and for machines.</summary>
/// <param name="whole">The run that is looked into, else the first.</param>
internal sealed class ComparisonReport(CompareRequest request, bool isAcross, KernelCatalogue catalogue, RunData whole)
{
    private readonly List<ComparedPart> parts = [];
    private readonly List<string> notes = [];
    private MachineSheet? machines;

    public IReadOnlyList<ComparisonResult> Results => [.. parts.Select(part => part.Result)];

    private ComparisonReading Reading => new(request.Settings, isAcross, Results);

    public void Add(ComparedPart part) => parts.Add(part);

    /// <summary>One beside the other: of two what a call that does nothing costs, of more whether they agree.</summary>
    public void AddMachines(IReadOnlyList<RunData> sides)
    {
        if (sides.Count >= 3)
        {
            machines = new MachineSheet(sides, request.Settings);
            return;
        }
        // Interpreters that only one of them has would make the other's calls look shorter or longer.
        var common = RunComparer.Common(sides[0], sides[^1]);
        foreach (var machine in sides)
        {
            var calls = common.SelectMany(id => machine.Cases[id].Launches)
                .Select(launch => (double)launch.NoargsNs / launch.ClockNs)
                .Where(double.IsFinite).ToList();
            if (calls.Count > 0)
                notes.Add($"{machine.Machine}: a call that does nothing takes {NumberText.Digits(Quantiles.Median(calls))} cycles");
        }
    }

    public void Note(string what) => notes.Add(what);

    /// <summary>Runs of one machine that were not measured together.</summary>
    public void NoteGap(TimeSpan gap) => Note(string.Create(
        CultureInfo.InvariantCulture,
        $"The runs began {gap.TotalHours:0.#} hours apart: another machine by then looks like a change of the code; measure both in "
            + $"turn."));

    public void Write(TextWriter output, TextWriter errors)
    {
        switch (request.Format)
        {
            case TableFormat.Json:
                output.WriteLine(ComparisonJson.Of(parts, machines, request.Chosen, request.FailOn));
                break;
            case TableFormat.Csv:
                ComparisonSheet.ForMachines(parts.Select(part => (part.Result, request.Chosen(part.Result))))
                    .Write(output, TableFormat.Csv);
                WriteNotes(errors);
                break;
            case TableFormat.Markdown:
                output.Write(MarkdownWriter.Write(Document(request.All).Build(isPage: false, isFolded: false), ""));
                break;
            default:
                output.Write(PlainWriter.Write(Document(request.All).Build(isPage: false, isFolded: false)));
                break;
        }
        if (request.Page is { } page)
        {
            ReportFiles.Save(Document(isWhole: true).Build(isPage: true, isFolded: !ReportFiles.IsMarkdown(page)), page);
            errors.WriteLine($"report    {page}");
        }
    }

    private ComparisonDocument Document(bool isWhole) => new(request, parts, machines, notes, Reading, catalogue, whole, isWhole);

    /// <summary>What has no place in rows.</summary>
    private void WriteNotes(TextWriter errors)
    {
        foreach (var difference in parts.SelectMany(part => part.Differences).Distinct())
            errors.WriteLine($"bench: {difference.What} differs: {difference.Before}; {difference.After}");
        foreach (var part in parts.Where(part => part.Missing.Length > 0))
            errors.WriteLine($"bench: {part.Result.Before} and {part.Result.After}: {part.Counts}");
        if (machines is not null)
            errors.WriteLine($"bench: {machines.Summary}: the other formats tell which");
        if (parts.Any(part => part.Result.IntervalsOnly))
            errors.WriteLine($"bench: {ComparisonReading.IntervalsOnly}");
        else if (parts.Any(part => part.Result.Cases.Any(compared => !compared.AtOneClock)))
            errors.WriteLine($"bench: {Reading.Clock()}");
    }
}
