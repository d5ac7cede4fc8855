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
