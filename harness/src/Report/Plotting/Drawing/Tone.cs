using ScottPlot;

namespace Bench.Plotting.Drawing;

/// <summary>A colour by day and what stands for it by night, as <c>#rrggbb</c>.</summary>
internal sealed record Tone(string Day, string Night)
{
    /// <summary>By day: the night is made by the style sheet.</summary>
    public Color Color { get; } = new(Day);

    /// <summary>This one laid over another; opaque.</summary>
    public Tone Over(Tone ground, double strength) => new(Mixed(ground.Day, Day, strength), Mixed(ground.Night, Night, strength));

    private static string Mixed(string ground, string color, double strength) =>
        new Color(ground).MixedWith(new Color(color), strength).ToHex().ToLowerInvariant();
}
