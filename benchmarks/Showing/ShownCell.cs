using Bench.Results;

namespace Bench.Cli.Showing;

/// <summary>What stands in a table at a case: a number with its interval, or words.</summary>
/// <param name="Value">Null for words, and where there is no figure.</param>
/// <param name="Low">Null where no interval is known.</param>
/// <param name="Words">For a cell that is no figure.</param>
public readonly record struct ShownCell(double? Value, double? Low, double? High, string? Words = null)
{
    public static ShownCell Text(string words) => new(null, null, null, words);

    public bool IsFigure => Value is not null;

    /// <summary>As people read it: three digits, <c>n/a</c> where there is no figure.</summary>
    public string For(bool bare) =>
        Words ?? (Value is null ? "n/a" : bare || Low is null ? FigureText.Number(Value) : FigureText.Interval(Value, Low, High));
}
