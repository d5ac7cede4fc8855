using System.Globalization;

namespace Bench.Results;

/// <summary>Figures as tables show them: three digits.</summary>
public static class FigureText
{
    public static string Interval(double? value, double? low, double? high) =>
        value is null ? "" : $"{Number(value)} [{Number(low)}; {Number(high)}]";

    public static string Number(double? value) => value switch
    {
        null => "",
        // No -0.00: it would look like a finding.
        { } v when Math.Abs(v) < 0.005 => "0.00",
        { } v when Math.Abs(v) < 10 => v.ToString("0.00", CultureInfo.InvariantCulture),
        { } v when Math.Abs(v) < 100 => v.ToString("0.0", CultureInfo.InvariantCulture),
        { } v => v.ToString("0", CultureInfo.InvariantCulture),
    };
}
