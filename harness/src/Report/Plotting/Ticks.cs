using System.Globalization;
using Bench.Plotting.Model;

namespace Bench.Plotting;

/// <summary>The numbers at an axis.</summary>
internal static class Ticks
{
    /// <summary>What one takes of a level axis, pixels.</summary>
    public const double Room = 58;

    public static string Text(double tick, Axis axis)
    {
        var text = Math.Abs(tick) >= 1000
            ? Math.Abs(tick).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f')
            : Math.Abs(tick).ToString("0.###", CultureInfo.InvariantCulture);
        return $"{(tick < 0 ? "−" : "")}{text}{(axis.Unit.Length > 0 ? $"\u202f{axis.Unit}" : "")}";
    }
}
