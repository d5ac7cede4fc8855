using Bench.Measurement;

namespace Bench.Cli.Jobs;

/// <summary>The run's A/A spread as text: worked out when a column first asks, which is after the last launch.</summary>
public sealed class SpreadText(RunRecorder recorder)
{
    private readonly Lazy<AaSpread> spread = new(() => new AaSpread(recorder.Summarise()));

    public string Of(Case of) => spread.Value.Relative(of) is { } relative
        ? FormattableString.Invariant($"{relative * 100:0.00} %")
        : "";
}
