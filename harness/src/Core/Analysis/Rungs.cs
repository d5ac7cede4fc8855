using System.Globalization;

namespace Bench.Analysis;

/// <summary>The rungs of the access ladder in order.</summary>
public static class Rungs
{
    /// <summary>L0 … L12, then L∞; of <c>L3–L5 L10</c> the first.</summary>
    public static int Order(string rung)
    {
        var digits = new string([.. rung.Skip(1).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : int.MaxValue;
    }
}
