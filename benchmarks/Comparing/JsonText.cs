using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bench.Cli.Comparing;

/// <summary>Values as JSON that people can read too, with names in snake case.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(object value) => JsonSerializer.Serialize(value, Options);
}
