using Bench.Catalogue;
using Bench.Cli.Comparing.Answers;
using Bench.Comparison;
using Bench.Reporting.Model;
using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>A comparison for people, the answer first.</summary>
/// <param name="notes">What else is to be known of the sides.</param>
/// <param name="isWhole">Nothing is left out, and every case is told.</param>
internal sealed class ComparisonDocument(
    CompareRequest request, IReadOnlyList<ComparedPart> parts, MachineSheet? machines, IReadOnlyList<string> notes,
    ComparisonReading reading, KernelCatalogue catalogue, RunData whole, bool isWhole)
{
    private const int MostChanges = 10;

    // Lines on a console: all together sixty at most.
    private const int SideLines = 8;
    private const int ChangeLines = 15;
    private const int AnswerLines = 7;

    private const string Asked = "which caches pay, which ways are advised, what costs more.";

    private readonly Excerpt excerpt = new(isWhole);
    private readonly SideAnswers answers = new(catalogue, request.By, whole);
    private readonly Dictionary<(string, string), string> descriptions =
        catalogue.Kernels.ToDictionary(kernel => (kernel.Workload, kernel.Strategy), kernel => kernel.Description);

    private readonly IReadOnlyList<ChangeGroup> changes =
        parts.Any(part => part.IsAcross) ? [] : ChangeGroup.Of(parts, request.FailOn);

    /// <param name="isPage">With a plot.</param>
    /// <param name="isFolded">Rows of cases are shown when asked for.</param>
    public ReportDocument Build(bool isPage, bool isFolded) => new(
        $"Bench: {string.Join(", ", Sides.Select(side => side.Run.Label).Distinct())} compared",
        [new Bullets([.. Compared(), .. reading.Lines(), .. notes]), .. Tables()],
        [
            .. Changes(),
            Answered(),
            .. Orders(),
            .. Next(),
            .. isPage && DifferencePlot.Of(parts, catalogue) is { } plot
                ? [new Section("In a figure", "plot", 2, [new Picture(plot)])] : NoSections,
            .. isWhole ? EveryCase(isFolded) : NoSections,
        ]);

    private static IReadOnlyList<Section> NoSections => [];

    private bool IsAcross => parts.Any(part => part.IsAcross);

    private IReadOnlyList<ComparedSide> Sides => [parts[0].Before, .. parts.Select(part => part.After)];

    private IEnumerable<string> Compared()
    {
        if (request.FailOn.Count > 0)
            yield return Gate();
        var isWithin = parts[0].By is not null;
        var sides = isWithin
            ? [$"{whole.Label}, {new ComparedSide("", whole).Text}; each other {(request.By == "abi" ? "ABI" : request.By)} against "
                + parts[0].Before.Name]
            : Sides.Select(side => $"{side.Name}: {side.Which}, {side.Text}");
        foreach (var line in excerpt.Of([.. sides], SideLines))
            yield return line;
        var counts = parts.Select(part => isWithin || parts.Count > 1 ? $"{part.After.Name}: {part.Counts}" : part.Counts);
        foreach (var line in excerpt.Of([.. counts], SideLines))
            yield return line;
        if (machines is not null)
            yield return machines.Summary;
    }

    /// <summary>What decides the exit code.</summary>
    private string Gate()
    {
        var results = parts.Select(part => part.Result).ToList();
        var met = request.Met(results);
        var decisions = Decisions.Of(results, request.FailOn);
        return $"--fail-on: {(met.Count > 0 ? $"failed: {string.Join(", ", met)}" : decisions.IsEnough(request.Decided) ? "passed"
            : "undecided")}; {decisions.Text}";
    }

    private IEnumerable<Content> Tables()
    {
        foreach (var part in parts.Take(isWhole ? parts.Count : 1))
            if (ShortFacts.Of(part, request.Provenance) is { } facts)
                yield return new Grid(facts with { Caption = "Provenance that differs" });
        if (GeometricMeans.Of(parts, excerpt) is { } means)
            yield return new Grid(means with
            {
                Caption = $"Change of {(IsAcross ? "cycles" : "whole times")} in the geometric mean of cases, per cent",
            });
    }

    private IEnumerable<Section> Changes()
    {
        if (changes.Count == 0)
            yield break;
        var shown = new Excerpt(false, isWhole ? "in the table of every case" : "--all");
        List<string> texts = [.. changes.Select(group => group.Text(Description(group)))];
        var what = changes.Count == 1 ? "The change" : "The largest changes, by strategy";
        yield return new Section(
            request.FailOn.Count > 0 ? $"{what}, those that --fail-on asks for first" : what, "changes", 2,
            [new Bullets(shown.Of(texts, parts.Count == 1 ? ChangeLines : ChangeLines / 2, MostChanges))]);
    }

    private Section Answered()
    {
        var told = parts.Select(part => (part.After.Name, Changes: answers.Changes(part))).ToList();
        var lines = told.Where(part => part.Changes is not null)
            .SelectMany(part => part.Changes!.Sentences.Select(change => parts.Count > 1 ? $"{part.Name}: {change}" : change)).ToList();
        var changed = told.Sum(part => part.Changes?.Changed ?? 0);
        var common = told.Sum(part => part.Changes?.Common ?? 0);
        var differs = IsAcross ? "differs" : "changes";
        var without = Sides.FirstOrDefault(side => answers.EvidenceOf(side) is null);
        return new Section(
            lines.Count > 0 ? $"Answers that {(IsAcross ? "differ" : "change")}, {changed} of {common}" : "Answers", "answers", 2,
            [
                .. without is null ? Array.Empty<Content>()
                    : [new Paragraph($"Not compared with {without.Name}: {answers.WhyNot(without)}.")],
                .. lines.Count > 0 ? [new Bullets(excerpt.Of(lines, AnswerLines))]
                    : common > 0 ? [new Paragraph($"None of {common} {differs}: {Asked}")]
                    : without is null ? [new Paragraph("None in common.")] : Array.Empty<Content>(),
            ]);
    }

    private IEnumerable<Section> Orders()
    {
        if (!IsAcross || answers.EvidenceOf(parts[0].Before) is not { } first)
            yield break;
        foreach (var after in parts.Select(part => part.After))
        {
            if (answers.EvidenceOf(after) is not { } second)
                continue;
            var orders = WayOrders.Of((parts[0].Before.Name, first), (after.Name, second), after.Workloads);
            var count = orders.Reversals.Count;
            yield return new Section(
                $"Each machine's order of ways, where {parts[0].Before.Name} and {after.Name} differ", $"order-{after.Name}", 2,
                [count > 0 ? new Bullets(excerpt.Of(orders.Reversals, parts.Count == 1 ? ChangeLines : AnswerLines))
                    : new Paragraph($"Nowhere: both put the ways in the same order in {NumberText.Counted(orders.Compared, "choice")}, "
                        + "as far as either can tell them apart.")]);
        }
    }

    private IEnumerable<Section> Next() => NextSteps.Of(request, parts, changes, isWhole).ToList() is { Count: > 0 } steps
        ? [new Section("What next", "next", 2, [new Bullets(steps)])] : NoSections;

    private IEnumerable<Section> EveryCase(bool isFolded) =>
    [
        new Section(
            request.OnlyChanged ? "Every case that differs" : "Every case", "cases", 2,
            [.. parts.Select(part => new Grid(ComparisonSheet.ForPeople(part, request.Chosen(part.Result)) with
            {
                Caption = $"{part.After.Name} against {part.Before.Name}",
            }, isFolded))]),
        .. machines is null ? NoSections
            : [new Section("Every case on all machines", "machines", 2, [new Grid(
                machines.ForPeople(request.OnlyChanged) with { Caption = "Cycles by machine" }, isFolded)])],
        new Section("How to read it", "reading", 2, [new Bullets([.. reading.Details()])]),
    ];

    private string Description(ChangeGroup group)
    {
        var name = group.Largest;
        return descriptions.GetValueOrDefault((name.Workload, name.Strategy), "");
    }
}
