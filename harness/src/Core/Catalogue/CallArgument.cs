using System.Text.Json.Nodes;

namespace Bench.Catalogue;

/// <summary>An argument as calls.csv has it.</summary>
/// <param name="Name">Empty if it has none.</param>
/// <param name="Value">As a worker is sent it.</param>
internal readonly record struct CallArgument(string Name, JsonNode? Value)
{
    /// <summary><c>7</c>, or <c>count=7</c>.</summary>
    public static CallArgument OfPosition(string text) => OfPair(text) ?? new("", ValueOf(text));

    /// <summary><c>count=7</c>, or <c>count</c>: an object of that name.</summary>
    public static CallArgument OfName(string text) => OfPair(text) ?? new(text, CallRequest.Named(text));

    private static CallArgument? OfPair(string text) => text.Split('=', 2) is [var name, var value] ? new(name, ValueOf(value)) : null;

    private static JsonNode? ValueOf(string text) =>
        text is CallRequest.Prepared or CallRequest.FloatType ? CallRequest.Special(text) : JsonNode.Parse(text);
}
