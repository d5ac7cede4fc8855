using Bench.Comparison;
using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>Cases of one strategy that became slower, or faster, at once: one cause in several workloads, ABIs, runtimes, modes
/// and parameter points.</summary>
/// <param name="Cases">The largest change first.</param>
/// <param name="Unit">Of times.</param>
/// <param name="After">What the second side is called; empty where there are no more than two.</param>
internal sealed record ChangeGroup(IReadOnlyList<(CaseId Name, CaseComparison Compared)> Cases, string Unit, string After)
{
    public CaseId Largest => Cases[0].Name;

    /// <summary>Those that a gate asks for first, then the largest changes.</summary>
    public static IReadOnlyList<ChangeGroup> Of(IReadOnlyList<ComparedPart> parts, IReadOnlyList<FailCondition> gates) =>
        [.. from part in parts
            from compared in part.Result.Cases
            where compared.IsChange
            let name = part.NameOf(compared)
            group (part, name, compared) by (part.After.Name, Way(name), compared.Verdict) into alike
            let cases = alike.Select(entry => (entry.name, entry.compared))
                .OrderByDescending(entry => IsGated(entry.compared, gates)).ThenByDescending(entry => Size(entry.compared)).ToList()
            orderby IsGated(cases[0].compared, gates) descending, Size(cases[0].compared) descending
            select new ChangeGroup(cases, alike.First().part.Result.Unit, parts.Count > 1 ? alike.Key.Name : "")];

    /// <param name="description">Of the largest; empty where the catalogue has none.</param>
    public string Text(string description)
    {
        var (name, largest) = Cases[0];
        var what = Told.Joined(
            " ",
            After, $"`{(name.Strategy.Length == 0 ? name.Workload : $"{name.Workload}.{name.Strategy}")}`", name.Parameters, name.Mode,
            Places.Text([(name.Runtime, name.Abi)]));
        // What is added can rise where the no-op, and with it the whole, falls.
        var added = largest.Figure == Figure.Added ? $"added {NumberText.SignedDigits(largest.Difference.Value)}, whole " : "";
        return $"{NumberText.SignedPercent(largest.Relative.Value)} {what}, "
            + $"{added}{NumberText.Digits(largest.Before)} → {NumberText.Of(largest.After, Unit)}"
            + (description.Length > 0 ? $" ({description})" : "") + Others();
    }

    private static string Way(CaseId name) => name.Strategy.Length == 0 ? name.Workload : name.Strategy;

    private string Others()
    {
        if (Cases.Count == 1)
            return "";
        var rest = Cases.Skip(1).Select(entry => entry.Compared.Relative.Value).ToList();
        var (least, most) = (NumberText.SignedPercent(rest.MinBy(Math.Abs)), NumberText.SignedPercent(rest.MaxBy(Math.Abs)));
        var names = Cases.Select(entry => entry.Name).ToList();
        var several = new[]
        {
            (names.Select(name => name.Workload), "workload"), (names.Select(name => name.Runtime), "runtime"),
            (names.Select(name => name.Abi), "ABI"), (names.Select(name => name.Mode), "mode"),
        }.Select(part => (Count: part.Item1.Distinct().Count(), part.Item2)).Where(part => part.Count > 1)
            .Select(part => NumberText.Counted(part.Count, part.Item2)).ToList();
        return $"; {NumberText.Counted(rest.Count, "case")} more {(least == most ? least : $"{least} to {most}")}"
            + (several.Count > 0 ? $", in all {string.Join(", ", several)}" : "");
    }

    private static bool IsGated(CaseComparison compared, IReadOnlyList<FailCondition> gates) => gates.Any(gate => gate.IsMetBy(compared));

    private static double Size(CaseComparison compared) => Math.Abs(compared.Relative.Value);
}
