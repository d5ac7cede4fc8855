using Bench.Cli.Jobs;
using Bench.Comparison;
using Perfolizer;
using Perfolizer.Mathematics.QuantileEstimators;

namespace Bench.Cli.Comparing;

/// <summary>Writes comparisons: provenance first, then the tables, then how to read them.</summary>
internal sealed class ComparisonReport(CompareRequest request, bool isAcross)
{
    private const string IntervalsOnly =
        "Only intervals are known (summary.csv): slower and faster mean that they do not meet, case by case; compare run folders or launches.csv for a test.";

    private readonly List<(ComparisonResult Result, IReadOnlyList<ProvenanceDifference> Differences)> parts = [];
    private readonly List<string> notes = [];

    public IReadOnlyList<ComparisonResult> Results => [.. parts.Select(part => part.Result)];

    private MachineSheet? machines;

    public void Add(ComparisonResult result, IReadOnlyList<ProvenanceDifference> differences) => parts.Add((result, differences));

    /// <summary>One beside the other: of two what a call that does nothing costs, of more whether they agree.</summary>
    public void AddMachines(IReadOnlyList<MeasuredRun> sides)
    {
        if (sides.Count >= 3)
        {
            machines = new MachineSheet(sides, request.Settings);
            return;
        }
        foreach (var machine in sides)
        {
            var calls = machine.Cases.Values.SelectMany(measured => measured.Launches).Select(launch => (double)launch.NoargsNs / launch.ClockNs)
                .Where(double.IsFinite).ToList();
            if (calls.Count > 0)
                notes.Add($"{machine.Machine}: a call that does nothing takes {Figures.Short(SimpleQuantileEstimator.Instance.Median(new Sample(calls)))} cycles");
        }
    }

    /// <summary>Runs of one machine that were not measured together.</summary>
    public void NoteGap(TimeSpan gap) => notes.Add(FormattableString.Invariant(
        $"The runs began {gap.TotalHours:0.#} hours apart: what became of the machine in between (another host, other neighbours) looks like a change of the code; measure both sides in turn."));

    public void Write(TextWriter output, TextWriter errors)
    {
        switch (request.Format)
        {
            case TableFormat.Json:
                WriteJson(output);
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
            errors.WriteLine($"bench: {IntervalsOnly}");
        else if (parts.Any(part => part.Result.Cases.Any(compared => !compared.AtOneClock)))
            errors.WriteLine($"bench: {Clock()}");
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
        foreach (var note in notes.Concat(Reading()))
            output.WriteLine(note);
    }

    private void WriteDifferences(TextWriter output, IReadOnlyList<ProvenanceDifference> differences)
    {
        output.WriteLine();
        new Sheet(["differs in", "before", "after"], differences.Select(difference => new[] { difference.What, difference.Before, difference.After }))
            .Write(output, request.Format);
    }

    private void WriteJson(TextWriter output) => output.WriteLine(JsonText.Of(
        new
        {
            Schema = Bench.Results.Schemas.Version,
            Comparisons = parts.Select(part => new
            {
                part.Result.Before,
                part.Result.After,
                part.Result.Unit,
                part.Result.AaSpread,
                part.Result.IntervalsOnly,
                Provenance = part.Differences.Select(difference => new { difference.What, difference.Before, difference.After }),
                Cases = Chosen(part.Result).Select(c => new
                {
                    Case = c.Id,
                    Figure = c.Figure.ToString().ToLowerInvariant(),
                    TimeBefore = c.Before,
                    TimeAfter = c.After,
                    Difference = c.Difference.Value,
                    DifferenceLow = Finite(c.Difference.Low),
                    DifferenceHigh = Finite(c.Difference.High),
                    Relative = c.Relative.Value,
                    P = Finite(c.P),
                    c.Threshold,
                    Verdict = c.Verdict.ToString().ToLowerInvariant(),
                }),
                part.Result.OnlyBefore,
                part.Result.OnlyAfter,
                part.Result.WithoutCycles,
                WithoutClock = part.Result.Cases.Count(compared => !compared.AtOneClock),
            }),
            Machines = machines?.Cases.Select(agreement => new
            {
                Case = agreement.Id,
                Cycles = machines.Names.Zip(agreement.Cycles).ToDictionary(pair => pair.First, pair => pair.Second?.Value),
                agreement.Effects.Tau,
                agreement.Effects.ISquared,
                P = Finite(agreement.P),
                agreement.Disagree,
            }),
        }));

    private IEnumerable<CaseComparison> Chosen(ComparisonResult result) =>
        request.OnlyChanged ? result.Cases.Where(compared => compared.IsChange) : result.Cases;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Counts(ComparisonResult result)
    {
        var counts = Enum.GetValues<Verdict>().Select(verdict => (verdict, count: result.Cases.Count(compared => compared.Verdict == verdict)));
        return $"{result.Cases.Count} cases: {string.Join(", ", counts.Where(c => c.count > 0).Select(c => $"{c.count} {c.verdict.ToString().ToLowerInvariant()}"))}{Missing(result)}";
    }

    private static string Missing(ComparisonResult result) =>
        (result.OnlyBefore.Count > 0 ? $", {result.OnlyBefore.Count} only before" : "") + (result.OnlyAfter.Count > 0 ? $", {result.OnlyAfter.Count} only after" : "")
        + (result.WithoutCycles > 0 ? $", {result.WithoutCycles} left out without a clock" : "");

    private IEnumerable<string> Reading()
    {
        if (parts.Any(part => part.Result.IntervalsOnly))
        {
            yield return IntervalsOnly;
            yield break;
        }
        yield return isAcross
            ? "Between machines: times in cycles, each launch divided by its own clock; one cycle is one dependent integer addition."
            : Clock();
        yield return "Before and after are medians over launches of the whole time; the difference is Hodges and Lehmann's, its per cent are of the time before, and its interval is the case's own.";
        if (request.Settings.Figure == Figure.Added && parts.SelectMany(part => part.Result.Cases).Count(compared => compared.Figure != Figure.Added) is > 0 and var whole)
            yield return $"{whole} cases are compared as a whole: some launch has no added_ns for them.";
        if (parts.Any(part => part.Result.Cases.Any(compared => compared.Figure == Figure.Added)))
            yield return "Differences are of the time above the no-op of the same rounds, where a case has one; no-ops are compared as a whole.";
        yield return FormattableString.Invariant(
            $"slower, faster: more than {request.Settings.Threshold} and the A/A spread ({parts.Max(part => part.Result.AaSpread) * 100:0.00} % at most), by a max-T permutation test over launches, 5 % for all cases together; equivalent: less than {request.Settings.Margin * 100:0.##} % apart (TOST, 5 %).");
    }

    private string Clock() => parts.SelectMany(part => part.Result.Cases).Count(compared => !compared.AtOneClock) switch
    {
        0 => "Times are at one clock: each launch is divided by its own clock and multiplied by the median clock of both sides.",
        var count when count == parts.Sum(part => part.Result.Cases.Count) =>
            "Times are as measured, as no clock is told: a core that ran slower looks like code that became slower.",
        var count => $"Times are at one clock, but {count} are as measured, as a launch tells no clock.",
    };
}
