using System.Globalization;
using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Three or more machines beside each other.</summary>
internal sealed class MachineSheet(IReadOnlyList<RunData> machines, ComparisonSettings settings)
{
    public IReadOnlyList<MachineAgreement> Cases { get; } = MachineAgreement.Of(machines, settings);

    public IReadOnlyList<string> Names { get; } = [.. machines.Select(machine => machine.Machine)];

    /// <summary>How many they disagree on, and by what test.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cases.Count(agreement => agreement.Disagree)} of {Cases.Count} cases differ between machines (each pair of machines by the "
            + $"test below, 5 % for all pairs and cases together; spread: random effects, DerSimonian and Laird)");

    public Table ForPeople(bool onlyDisagreements)
    {
        var names = new ShortNames(Cases.Select(agreement => agreement.Id));
        return new Table(
            [
                .. Column.Words("case"), .. Column.Numbers(Names.Select(name => $"cycles {name}")),
                .. Column.Numbers("between machines", "not chance (I²)"), .. Column.Words("machines"),
            ],
            Cases.Where(agreement => agreement.Disagree || !onlyDisagreements).Select(agreement => (object?[])
            [
                names.Of(agreement.Id),
                .. agreement.Cycles.Select(cycles => (object?)cycles?.Value),
                $"±{NumberText.Of(agreement.Effects.Tau * 100, "%")}",
                NumberText.Of(agreement.Effects.ISquared * 100, "%"),
                agreement.Disagree ? "disagree" : "agree",
            ]));
    }
}
