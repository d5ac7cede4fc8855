using System.Text.Json;

namespace Bench.Protocol;

/// <summary>How harness and worker write to each other: native/worker/PROTOCOL.md.</summary>
public static class Wire
{
    public const int Version = 1;

    /// <summary>Setting of the .NET worker: a compacting collection is forced after every so many rounds.</summary>
    public const string CompactEvery = "BENCH_COMPACT_EVERY";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // A message that lacks a part is rubbish, not a message with nulls in it.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>A message as one line.</summary>
    public static string Write(object message) => JsonSerializer.Serialize(message, Json);

    /// <exception cref="JsonException">It is no such message.</exception>
    public static T Read<T>(JsonElement message) => message.Deserialize<T>(Json) ?? throw new JsonException();
}
