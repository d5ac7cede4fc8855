using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Statistics;

/// <summary>The smallest difference that is worth a word: the user's, or the A/A spread where the machine cannot tell
/// less. Written as <c>2%</c>, <c>0.1ns</c>, or <c>2%|0.1ns</c>, of which the larger counts. Not Perfolizer's
/// <c>Threshold</c>: that of 0.6.1 gives the shift of <c>2%</c> as minus 2 %.</summary>
public sealed partial class PracticalThreshold
{
    private readonly string text;
    private readonly (double Value, string Unit)[] parts;

    private PracticalThreshold(string text)
    {
        this.text = text;
        parts = [.. Part.Matches(text)
            .Select(part => (double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture), part.Groups[2].Value))];
    }

    public static PracticalThreshold Default { get; } = new("1%");

    /// <summary>None: every difference counts that the machine can tell.</summary>
    public static PracticalThreshold None { get; } = new("0%");

    /// <summary>Only per cent: it means something in cycles too.</summary>
    public bool IsRelative => parts.All(part => part.Unit == "%");

    /// <param name="text">Numbers with their units.</param>
    /// <param name="option">What to name in a message.</param>
    /// <exception cref="BenchException">It is none.</exception>
    public static PracticalThreshold Parse(string text, string option) => Form.IsMatch(text)
        ? new PracticalThreshold(text)
        : throw new BenchException($"{option} '{text}': write 2%, 0.1ns or 2%|0.1ns");

    /// <param name="ns">The time before: nanoseconds.</param>
    /// <param name="aaSpread">How far two identical kernels are apart, as a fraction of their time.</param>
    /// <returns>Nanoseconds.</returns>
    public double Nanoseconds(double ns, double aaSpread) =>
        Math.Max(aaSpread * ns, parts.Max(part => part.Value * (part.Unit switch { "%" => ns / 100, "us" => 1e3, "ms" => 1e6, _ => 1 })));

    public override string ToString() => text;

    [GeneratedRegex(@"^\d{1,9}(\.\d+)?(%|ns|us|ms)(\|\d{1,9}(\.\d+)?(%|ns|us|ms))?$")]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"([\d.]+)([^|]+)")]
    private static partial Regex Part { get; }
}
