using System.Globalization;
using Bench.Statistics;

namespace Bench.Cli.Comparing;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>Four significant digits, no exponents.</summary>
    public static string Short(double value)
    {
        var size = Math.Abs(value);
        var decimals = size == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 3);
        return value.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    public static string Signed(double value) => (value >= 0 ? "+" : "") + Short(value);

    public static string Percent(double fraction) => (fraction * 100).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) + " %";

    public static string PercentInterval(Interval relative) => !double.IsFinite(relative.Low) ? "too few launches" : FormattableString.Invariant(
        $"[{relative.Low * 100:+0.00;-0.00;0.00}; {relative.High * 100:+0.00;-0.00;0.00}]");

    /// <summary>Seven significant digits, for machines; empty where there is no number.</summary>
    public static string Exact(double value) => !double.IsFinite(value) ? "" : value.ToString("G7", CultureInfo.InvariantCulture);
}
