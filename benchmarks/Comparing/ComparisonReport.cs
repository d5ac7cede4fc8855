using System.Globalization;
using Bench.Comparison;
using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Writes comparisons: provenance first, then the tables, then how to read them.</summary>
internal sealed class ComparisonReport(CompareRequest request, bool isAcross)
{
    private readonly List<(ComparisonResult Result, IReadOnlyList<ProvenanceDifference> Differences)> parts = [];
    private readonly List<string> notes = [];
    private MachineSheet? machines;

    public IReadOnlyList<ComparisonResult> Results => [.. parts.Select(part => part.Result)];

    private ComparisonReading Reading => new(request.Settings, isAcross, Results);

    public void Add(ComparisonResult result, IReadOnlyList<ProvenanceDifference> differences) => parts.Add((result, differences));

    /// <summary>One beside the other: of two what a call that does nothing costs, of more whether they agree.</summary>
    public void AddMachines(IReadOnlyList<RunData> sides)
    {
        if (sides.Count >= 3)
        {
            machines = new MachineSheet(sides, request.Settings);
            return;
        }
        foreach (var machine in sides)
        {
            var calls = machine.Cases.Values.SelectMany(measured => measured.Launches)
                .Select(launch => (double)launch.NoargsNs / launch.ClockNs)
                .Where(double.IsFinite).ToList();
            if (calls.Count > 0)
                notes.Add($"{machine.Machine}: a call that does nothing takes {NumberText.Digits(Quantiles.Median(calls))} cycles");
        }
    }

    /// <summary>Runs of one machine that were not measured together.</summary>
    public void NoteGap(TimeSpan gap) => notes.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"The runs began {gap.TotalHours:0.#} hours apart: what became of the machine in between (another host, other neighbours) looks "
            + $"like a change of the code; measure both sides in turn."));

    public void Write(TextWriter output, TextWriter errors)
    {
        switch (request.Format)
        {
            case TableFormat.Json:
                output.WriteLine(ComparisonJson.Of(parts, machines, Chosen));
                break;
            case TableFormat.Csv:
                ComparisonSheet.ForMachines(parts.Select(part => (part.Result, Chosen(part.Result)))).Write(output, TableFormat.Csv);
                break;
            default:
                WriteText(output);
                break;
        }
        if (request.Format is TableFormat.Csv)
            WriteNotes(errors);
    }

    /// <summary>What has no place in rows.</summary>
    private void WriteNotes(TextWriter errors)
    {
        foreach (var difference in parts.SelectMany(part => part.Differences).Distinct())
            errors.WriteLine($"bench: {difference.What} differs: {difference.Before}; {difference.After}");
        foreach (var (result, _) in parts.Where(part => Missing(part.Result).Length > 0))
            errors.WriteLine($"bench: {result.Before} and {result.After}: {Counts(result)}");
        if (machines is not null)
            errors.WriteLine($"bench: {machines.Summary}: the other formats tell which");
        if (parts.Any(part => part.Result.IntervalsOnly))
            errors.WriteLine($"bench: {ComparisonReading.IntervalsOnly}");
        else if (parts.Any(part => part.Result.Cases.Any(compared => !compared.AtOneClock)))
            errors.WriteLine($"bench: {Reading.Clock()}");
    }

    private void WriteText(TextWriter output)
    {
        foreach (var (result, differences) in parts)
        {
            output.WriteLine($"before  {result.Before}");
            output.WriteLine($"after   {result.After}");
            if (differences.Count > 0)
                WriteDifferences(output, differences);
            output.WriteLine();
            ComparisonSheet.ForPeople(result, Chosen(result)).Write(output, request.Format);
            output.WriteLine();
            output.WriteLine(Counts(result));
        }
        if (machines is not null)
        {
            output.WriteLine();
            machines.ForPeople(request.OnlyChanged).Write(output, request.Format);
            output.WriteLine();
            output.WriteLine(machines.Summary);
        }
        foreach (var note in notes.Concat(Reading.Lines()))
            output.WriteLine(note);
    }

    private void WriteDifferences(TextWriter output, IReadOnlyList<ProvenanceDifference> differences)
    {
        output.WriteLine();
        new Table([.. Column.Words("differs in", "before", "after")],
            differences.Select(difference => new[] { difference.What, difference.Before, difference.After }))
            .Write(output, request.Format);
    }

    private IEnumerable<CaseComparison> Chosen(ComparisonResult result) =>
        request.OnlyChanged ? result.Cases.Where(compared => compared.IsChange) : result.Cases;

    private static string Counts(ComparisonResult result)
    {
        var counts = Enum.GetValues<Verdict>()
            .Select(verdict => (verdict, count: result.Cases.Count(compared => compared.Verdict == verdict)))
            .Where(c => c.count > 0).Select(c => $"{c.count} {c.verdict.ToString().ToLowerInvariant()}");
        return $"{result.Cases.Count} cases: {string.Join(", ", counts)}{Missing(result)}";
    }

    private static string Missing(ComparisonResult result) =>
        (result.OnlyBefore.Count > 0 ? $", {result.OnlyBefore.Count} only before" : "")
        + (result.OnlyAfter.Count > 0 ? $", {result.OnlyAfter.Count} only after" : "")
        + (result.WithoutCycles > 0 ? $", {result.WithoutCycles} left out without a clock" : "");
}
