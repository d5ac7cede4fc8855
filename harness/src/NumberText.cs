using System.Globalization;
using Bench.Statistics;

namespace Bench;

/// <summary>Numbers as people read them: three significant digits, a unit, a real minus sign.</summary>
public static class NumberText
{
    /// <summary>0.317, 9.58, 116, 1 240.</summary>
    public static string Digits(double value)
    {
        var size = Math.Abs(value);
        var text = size switch
        {
            < 0.005 => "0.00",
            < 9.995 => size.ToString("0.00", CultureInfo.InvariantCulture),
            < 99.95 => size.ToString("0.0", CultureInfo.InvariantCulture),
            // A thin space that does not break.
            _ => size.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f'),
        };
        return value < 0 && text != "0.00" ? "−" + text : text;
    }

    /// <summary>A count.</summary>
    public static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 case, 2 cases.</summary>
    public static string Counted(int count, string what) => $"{Whole(count)} {what}{(count == 1 ? "" : "s")}";

    public static string Of(double value, string unit) => unit switch
    {
        "" => Digits(value),
        "%" => Digits(value) + "\u202f%",
        _ => $"{Digits(value)}\u00a0{unit}",
    };

    /// <summary>9.58 [9.51; 9.66] ns.</summary>
    public static string Of(Interval interval, string unit) => unit.Length == 0
        ? Bare(interval)
        : $"{Bare(interval)}\u00a0{unit}";

    /// <summary>9.58 [9.51; 9.66].</summary>
    public static string Bare(Interval interval) =>
        $"{Digits(interval.Value)} [{Digits(interval.Low)};\u00a0{Digits(interval.High)}]";

    /// <summary>With its sign, for differences: +3.10, −0.50, 0.00.</summary>
    public static string SignedDigits(double value) => $"{(value > 0 && Digits(value) != "0.00" ? "+" : "")}{Digits(value)}";

    /// <summary>With its sign: +3.10 [3.02; 3.15] ns.</summary>
    public static string Difference(Interval interval, string unit) =>
        $"{(interval.Value > 0 && Digits(interval.Value) != "0.00" ? "+" : "")}{Of(interval, unit)}";
}
