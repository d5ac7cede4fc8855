using Bench.Comparison;
using Bench.Statistics;

namespace Bench.Cli.Comparing;

/// <summary>Three or more machines beside each other.</summary>
internal sealed class MachineSheet(IReadOnlyList<MeasuredRun> machines, PracticalThreshold threshold)
{
    public IReadOnlyList<MachineAgreement> Cases { get; } = MachineAgreement.Of(machines, threshold);

    public IReadOnlyList<string> Names { get; } = [.. machines.Select(machine => machine.Machine)];

    public Sheet ForPeople(bool onlyDisagreements)
    {
        var sheet = new Sheet(["case", .. Names.Select(name => $"cycles {name}"), "between machines", "not chance (I²)", "machines"]);
        var names = new ShortNames(Cases.Select(agreement => agreement.Id));
        foreach (var agreement in Cases.Where(agreement => agreement.Disagree || !onlyDisagreements))
            sheet.Add(
                [
                    names.Of(agreement.Id),
                    .. agreement.Cycles.Select(cycles => cycles is { } interval ? Figures.Short(interval.Value) : ""),
                    FormattableString.Invariant($"±{agreement.Effects.Tau * 100:0.0} %"),
                    FormattableString.Invariant($"{agreement.Effects.ISquared * 100:0} %"),
                    agreement.Disagree ? "disagree" : "agree",
                ]);
        return sheet;
    }
}
