using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>Three or more machines beside each other.</summary>
internal sealed class MachineSheet(IReadOnlyList<MeasuredRun> machines, ComparisonSettings settings)
{
    public IReadOnlyList<MachineAgreement> Cases { get; } = MachineAgreement.Of(machines, settings);

    public IReadOnlyList<string> Names { get; } = [.. machines.Select(machine => machine.Machine)];

    /// <summary>How many they disagree on, and by what test.</summary>
    public string Summary => FormattableString.Invariant(
        $"{Cases.Count(agreement => agreement.Disagree)} of {Cases.Count} cases differ between machines (each pair of machines by the test below, 5 % for all pairs and cases together; spread: random effects, DerSimonian and Laird)");

    public Sheet ForPeople(bool onlyDisagreements)
    {
        var names = new ShortNames(Cases.Select(agreement => agreement.Id));
        return new Sheet(
            ["case", .. Names.Select(name => $"cycles {name}"), "between machines", "not chance (I²)", "machines"],
            Cases.Where(agreement => agreement.Disagree || !onlyDisagreements).Select(agreement => (string[])
            [
                names.Of(agreement.Id),
                .. agreement.Cycles.Select(cycles => cycles is { } interval ? Figures.Short(interval.Value) : ""),
                FormattableString.Invariant($"±{agreement.Effects.Tau * 100:0.0} %"),
                FormattableString.Invariant($"{agreement.Effects.ISquared * 100:0} %"),
                agreement.Disagree ? "disagree" : "agree",
            ]));
    }
}
