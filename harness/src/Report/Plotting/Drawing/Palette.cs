using Bench.Analysis;
using ScottPlot;

namespace Bench.Plotting.Drawing;

/// <summary>How series and grounds look: eight series that differ in lightness, in shape and in dashes too.</summary>
internal static class Palette
{
    public static readonly Tone Paper = new("#ffffff", "#15181c");
    public static readonly Tone Ink = new("#1c1c1c", "#ececec");
    public static readonly Tone Mute = new("#595959", "#b0b0b0");
    public static readonly Tone Rule = new("#d9d9d9", "#3b4048");
    public static readonly Tone Band = new("#f4f4f4", "#1d2127");

    /// <summary>From faint to strong.</summary>
    public static readonly IReadOnlyList<Tone> Heat =
        [.. new[] { 0.03, 0.12, 0.22, 0.34, 0.46 }.Select(strength => new Tone("#0b57a4", "#6db3f2").Over(Paper, strength))];

    /// <summary>The ground where a cache is spoiled.</summary>
    public static readonly Tone Loss = new Tone("#c2500b", "#ff9d5c").Over(Paper, 0.13);

    private static readonly (Tone Tone, MarkerShape Shape, float Size, float Stroke)[] Looks =
    [
        (new("#0b57a4", "#6db3f2"), MarkerShape.FilledCircle, 9, 0), (new("#c2500b", "#ff9d5c"), MarkerShape.FilledSquare, 8.2f, 0),
        (new("#0b7a5b", "#4fd1a5"), MarkerShape.FilledTriangleUp, 10.5f, 0), (new("#7d3c98", "#d29bea"), MarkerShape.FilledDiamond, 11, 0),
        (new("#8a6a00", "#e3c04f"), MarkerShape.FilledTriangleDown, 10.5f, 0), (new("#a01f52", "#ff8fb4"), MarkerShape.Cross, 9.6f, 3.6f),
        (new("#3a3a3a", "#d6d6d6"), MarkerShape.Eks, 8, 2), (new("#2a8ca5", "#6fd3e8"), MarkerShape.HorizontalBar, 11, 4),
    ];

    private static readonly float[][] Dashes = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 4], [12, 4], [1, 5], [6, 2, 2, 2, 2, 2]];

    public static IReadOnlyList<Tone> All { get; } = [Paper, Ink, Mute, Rule, Band, Loss, .. Heat, .. Looks.Select(look => look.Tone)];

    public const float CurveWidth = 1.5f;

    /// <summary>Of lines that mark a value.</summary>
    public static IReadOnlyList<float> MarkedDashes { get; } = [4, 3];

    /// <summary>Each colour of a series with its curve's dashes.</summary>
    public static IEnumerable<(Tone Tone, float[] Dashes)> Curves => Looks.Select(look => look.Tone).Zip(Dashes);

    /// <summary>Of a cache behind a way to reach it.</summary>
    public static MarkerStyle MarkerOf(string verdict) => verdict == BreakEvenVerdict.Spoiled
        ? new MarkerStyle(MarkerShape.Eks, 9, ToneOf(verdict).Color) { LineWidth = 3 } : MarkerOf(SeriesOf(verdict));

    public static Tone ToneOf(string verdict) => ToneOf(SeriesOf(verdict));

    public static Tone ToneOf(int series) => Looks[ColorOf(series)].Tone;

    public static float[] DashesOf(int series) => Dashes[ColorOf(series)];

    /// <summary>Told from its neighbours by shape as well as by colour.</summary>
    public static MarkerStyle MarkerOf(int series)
    {
        var (_, shape, size, stroke) = Looks[series % Looks.Length];
        return new MarkerStyle(shape, size, ToneOf(series).Color) { LineWidth = stroke };
    }

    private static int SeriesOf(string verdict) => verdict switch
    {
        BreakEvenVerdict.Pays => 0,
        BreakEvenVerdict.Spoiled => 1,
        _ => 4,
    };

    /// <summary>The ninth has the first one's shape, and the colour after its.</summary>
    private static int ColorOf(int series) => (series + series / Looks.Length) % Looks.Length;
}
