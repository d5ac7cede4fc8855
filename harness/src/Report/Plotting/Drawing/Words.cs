using ScottPlot;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>A text on paper, or a place that has something to tell.</summary>
/// <param name="Text">May be empty.</param>
/// <param name="X">Of its left end, middle or right end.</param>
/// <param name="Y">Of its base line.</param>
/// <param name="Told">What a pointer resting on it, or a screen reader, is told; null if no more than the text.</param>
/// <param name="Reach">Where a pointer is told so too.</param>
internal sealed record Words(
    string Text, double X, double Y, TextLook Look, SKTextAlign Align = SKTextAlign.Left, string? Told = null, PixelRect? Reach = null);
