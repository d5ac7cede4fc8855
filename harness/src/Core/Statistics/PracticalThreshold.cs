using System.Text.RegularExpressions;
using Perfolizer.Horology;
using Perfolizer.Metrology;
using Pragmastat;

namespace Bench.Statistics;

/// <summary>The smallest difference that is worth a word: the user's, or the A/A spread where the machine cannot tell
/// less. Written as Perfolizer writes it: <c>2%</c>, <c>0.1ns</c>, or <c>2%|0.1ns</c>, of which the larger counts.</summary>
public sealed partial class PracticalThreshold
{
    private readonly Threshold users;

    private PracticalThreshold(Threshold users) => this.users = users;

    public static PracticalThreshold Default { get; } = Parse("1%", "");

    /// <summary>None: every difference counts that the machine can tell.</summary>
    public static PracticalThreshold None { get; } = Parse("0%", "");

    /// <summary>Only per cent: it means something in cycles too.</summary>
    public bool IsRelative => !users.ToString().Contains('s', StringComparison.Ordinal);

    /// <param name="text">Numbers with their units.</param>
    /// <param name="option">What to name in a message.</param>
    /// <exception cref="BenchException">It is none.</exception>
    public static PracticalThreshold Parse(string text, string option) =>
        Form.IsMatch(text) && Threshold.TryParse(text, out var threshold)
            ? new PracticalThreshold(threshold)
            : throw new BenchException($"{option} '{text}': write 2%, 0.1ns or 2%|0.1ns");

    /// <param name="ns">The time before: nanoseconds.</param>
    /// <param name="aaSpread">How far two identical kernels are apart, as a fraction of their time.</param>
    /// <returns>Nanoseconds.</returns>
    public double Nanoseconds(double ns, double aaSpread) => Math.Max(Of(users, ns), aaSpread * ns);

    public override string ToString() => users.ToString();

    [GeneratedRegex(@"^\d{1,9}(\.\d+)?(%|ns|us|ms)(\|\d{1,9}(\.\d+)?(%|ns|us|ms))?$")]
    private static partial Regex Form { get; }

    private static double Of(Threshold threshold, double ns) => threshold.EffectiveShift(new Sample([ns], TimeUnit.Nanosecond));
}
