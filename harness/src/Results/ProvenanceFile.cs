using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Results;

/// <summary>run.json, read back.</summary>
public static class ProvenanceFile
{
    public const string Name = "run.json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <returns>Null if the folder has none.</returns>
    /// <exception cref="BenchException">It is no JSON object, of a newer bench, or cannot be read.</exception>
    public static JsonObject? In(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return null;
        try
        {
            var facts = JsonNode.Parse(File.ReadAllText(path), documentOptions: Strict) as JsonObject ?? throw new JsonException(null, null, 0, null);
            return facts["schema"] is JsonValue value && value.TryGetValue<int>(out var schema) && schema > Schemas.Version
                ? throw new BenchException(FormattableString.Invariant($"{path}: schema {schema} is of a newer bench, this one knows {Schemas.Version}: update bench"))
                : facts;
        }
        catch (JsonException exception)
        {
            throw new BenchException(FormattableString.Invariant(
                $"{path} line {1 + (exception.LineNumber ?? 0)}: this is no JSON object: bring back the file as bench wrote it, or take it away"), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenchException($"{path}: {exception.Message.Split(" : ")[0]}", exception);
        }
    }

    /// <returns>Null if that is no text, or empty.</returns>
    public static string? Text(this JsonObject facts, string name) =>
        facts[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text.ReplaceLineEndings(" ") : null;

    /// <summary>Why the run is not whole.</summary>
    /// <returns>Null if it is.</returns>
    public static string? Trouble(this JsonObject facts) => facts.Text("status") is var status && status != "complete" ? status ?? "of unknown status" : null;
}
