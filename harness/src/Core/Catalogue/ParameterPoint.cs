using System.Globalization;

namespace Bench.Catalogue;

/// <summary>A parameter point, <c>name=value;…</c>; empty for what has no parameters.</summary>
public readonly record struct ParameterPoint(string Text)
{
    /// <summary>The parameter of the controls that are measured once for each suite.</summary>
    public const string Suite = "suite";

    /// <summary>Whether each of its parts is a <c>name=value</c>.</summary>
    public bool IsWhole => Parts.Count() == Text.Split(';').Length
        && Parts.All(part => part.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));

    public IEnumerable<(string Name, string Value)> Parts =>
        from part in Text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        let sides = part.Split('=', 2)
        where sides.Length == 2
        select (sides[0], sides[1]);

    /// <summary>One parameter as a point.</summary>
    public static string Of(string name, string value) => $"{name}={value}";

    /// <summary>Null if it has no such parameter.</summary>
    public string? Value(string name) => Parts.FirstOrDefault(part => part.Name == name).Value;

    /// <summary>Null if it has no such parameter, or that is no number.</summary>
    public double? Number(string name) =>
        double.TryParse(Value(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The point without one of its parameters.</summary>
    public string Without(string name) =>
        string.Join(';', Parts.Where(part => part.Name != name).Select(part => Of(part.Name, part.Value)));

    /// <summary>Whether it lies at another point: has the same value of each parameter that both have.</summary>
    public bool IsAt(ParameterPoint other)
    {
        var own = this;
        return other.Parts.All(part => (own.Value(part.Name) ?? part.Value) == part.Value);
    }

    public override string ToString() => Text;
}
