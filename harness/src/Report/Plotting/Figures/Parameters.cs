using System.Globalization;

namespace Bench.Plotting.Figures;

/// <summary>A parameter point, <c>name=value;…</c>, taken apart.</summary>
internal static class Parameters
{
    public static IEnumerable<(string Name, string Value)> Of(string point) =>
        from part in point.Split(';', StringSplitOptions.RemoveEmptyEntries)
        let sides = part.Split('=', 2)
        where sides.Length == 2
        select (sides[0], sides[1]);

    /// <summary>Null if the point has no such number.</summary>
    public static double? Number(string point, string name) =>
        Of(point).Where(part => part.Name == name)
            .Select(part => double.TryParse(part.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null)
            .FirstOrDefault();

    /// <summary>The point without one of its parts.</summary>
    public static string Without(string point, string name) =>
        string.Join(';', Of(point).Where(part => part.Name != name).Select(part => $"{part.Name}={part.Value}"));
}
