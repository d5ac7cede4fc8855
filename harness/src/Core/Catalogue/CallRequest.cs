using System.Text.Json.Nodes;

namespace Bench.Catalogue;

/// <summary>What functions are called with at a parameter point.</summary>
/// <param name="Values">By position, then those with names: JSON's, or made by <see cref="Special"/> or <see cref="Named"/>.</param>
/// <param name="Names">The names of the last values.</param>
/// <param name="Raises">The call is to raise TypeError.</param>
public sealed record CallRequest(IReadOnlyList<JsonNode?> Values, IReadOnlyList<string> Names, bool Raises)
{
    /// <summary>The module's own argument.</summary>
    public const string Prepared = "prepared";

    /// <summary>The type of floats.</summary>
    public const string FloatType = "float";

    /// <summary>A value that JSON does not have: <see cref="Prepared"/> or <see cref="FloatType"/>.</summary>
    public static JsonNode Special(string what) => new JsonObject { ["special"] = what };

    /// <summary>An object that is told from others by its name.</summary>
    public static JsonNode Named(string name) => new JsonObject { ["object"] = name };
}
