using System.Globalization;
using Bench.Statistics;

namespace Bench;

/// <summary>
/// Numbers as people read them, everywhere: three significant digits, but not below hundredths, as a difference of less
/// than a tenth of a nanosecond is not believed anyway; a real minus sign, a thin space between thousands. And as
/// machines read them.
/// </summary>
public static class NumberText
{
    /// <summary>0.32, 9.58, 116, 1 240.</summary>
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

    /// <summary>9.58 [9.51; 9.66]; 9.58 where no interval is known, the ends being NaN.</summary>
    public static string Bare(Interval interval) => double.IsNaN(interval.Low) ? Digits(interval.Value) :
        $"{Digits(interval.Value)} [{Digits(interval.Low)};\u00a0{Digits(interval.High)}]";

    /// <summary>With its sign: +3.10 %.</summary>
    /// <param name="fraction">Of one.</param>
    public static string SignedPercent(double fraction) => $"{SignedDigits(100 * fraction)}\u202f%";

    /// <summary>Seven significant digits with an ASCII minus, for machines; empty where there is no number.</summary>
    public static string Exact(double value) => double.IsFinite(value) ? value.ToString("G7", CultureInfo.InvariantCulture) : "";

    /// <summary>The ends, with their signs: [−0.31; +0.40].</summary>
    public static string SignedEnds(Interval interval) => $"[{SignedDigits(interval.Low)};\u00a0{SignedDigits(interval.High)}]";

    /// <summary>With its sign, for differences: +3.10, −0.50, 0.00.</summary>
    public static string SignedDigits(double value) => $"{(value > 0 && Digits(value) != "0.00" ? "+" : "")}{Digits(value)}";

    /// <summary>With its sign: +3.10 [3.02; 3.15] ns.</summary>
    public static string Difference(Interval interval, string unit) =>
        $"{(interval.Value > 0 && Digits(interval.Value) != "0.00" ? "+" : "")}{Of(interval, unit)}";
}
