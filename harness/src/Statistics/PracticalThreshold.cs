using Perfolizer;
using Perfolizer.Metrology;

namespace Bench.Statistics;

/// <summary>The smallest difference that is worth a word: the user's, or the A/A spread where the machine cannot tell
/// less. Written as Perfolizer writes it: <c>2%</c>, <c>0.1ns</c>, or <c>2%|0.1ns</c>, of which the larger counts.</summary>
public sealed class PracticalThreshold
{
    private readonly Threshold users;

    private PracticalThreshold(Threshold users) => this.users = users;

    public static PracticalThreshold Default { get; } = Parse("1%");

    /// <summary>Only per cent: it means something in cycles too.</summary>
    public bool IsRelative => !users.ToString().Contains('s', StringComparison.Ordinal);

    /// <exception cref="BenchException">It is none.</exception>
    public static PracticalThreshold Parse(string text) =>
        Threshold.TryParse(text, out var threshold) && IsSensible(threshold)
            ? new PracticalThreshold(threshold)
            : throw new BenchException($"'{text}' is no threshold: write 2%, 0.1ns or 2%|0.1ns");

    /// <param name="ns">The time before: nanoseconds.</param>
    /// <param name="aaSpread">How far two identical kernels are apart, as a fraction of their time.</param>
    /// <returns>Nanoseconds.</returns>
    public double Nanoseconds(double ns, double aaSpread) => Math.Max(Of(users, ns), aaSpread * ns);

    public override string ToString() => users.ToString();

    private static bool IsSensible(Threshold threshold) =>
        Of(threshold, 1) is >= 0 and < double.PositiveInfinity && Of(threshold, 1e6) >= 0 && !threshold.ToString().Contains('-', StringComparison.Ordinal);

    private static double Of(Threshold threshold, double ns) => threshold.EffectiveShift(new Sample([ns], Perfolizer.Horology.TimeUnit.Nanosecond));
}
