using System.Text.Json.Nodes;
using Bench.Protocol;

namespace Bench.Catalogue;

/// <summary>An argument as calls.csv has it: <c>7</c>, <c>count=7</c> or <c>count</c>.</summary>
/// <param name="Name">Empty if it has none.</param>
/// <param name="Value">What a worker is sent: JSON's null is a value too.</param>
/// <param name="HasValue">False where only the name stands.</param>
internal readonly record struct CallArgument(string Name, JsonNode? Value, bool HasValue)
{
    public static CallArgument OfPosition(string text) => OfPair(text) ?? Of("", text);

    public static CallArgument OfName(string text) => OfPair(text) ?? new(text, null, HasValue: false);

    private static CallArgument? OfPair(string text) => text.Split('=', 2) is [var name, var value] ? Of(name, value) : null;

    private static CallArgument Of(string name, string value) => new(
        name, value is CallRequest.Prepared or CallRequest.FloatType ? CallRequest.Special(value) : JsonNode.Parse(value), HasValue: true);
}
