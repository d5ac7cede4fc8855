using System.Globalization;
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
            var facts = JsonNode.Parse(File.ReadAllText(path), documentOptions: Strict) as JsonObject
                ?? throw new JsonException(null, null, 0, null);
            return facts["schema"] is JsonValue value && value.TryGetValue<int>(out var schema) && schema > Schemas.Version
                ? throw new BenchException(
                    FormattableString.Invariant(
                        $"{path}: schema {schema} is of a newer bench, this one knows {Schemas.Version}: update bench"))
                : WithoutGuesses((JsonObject)Readable(facts)!);
        }
        catch (JsonException exception)
        {
            throw new BenchException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path} line {1 + (exception.LineNumber ?? 0)}: this is no JSON object: bring back the file as bench wrote it, or take "
                    + $"it away"), exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new BenchException(
                $"{path}: holds text that is no Unicode: bring back the file as bench wrote it, or take it away", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(path, exception);
        }
    }

    /// <summary>Texts as they can be shown. Half of a surrogate pair is found only when its text is read.</summary>
    private static JsonNode? Readable(JsonNode? node) => node switch
    {
        JsonObject facts => new JsonObject(
            facts.Select(fact => KeyValuePair.Create(PrintableText.Of(fact.Key), Readable(fact.Value))).DistinctBy(fact => fact.Key)),
        JsonArray list => new JsonArray([.. list.Select(Readable)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            PrintableText.Of(value.GetValue<string>().ReplaceLineEndings(" ")),
        _ => node?.DeepClone(),
    };

    /// <summary>
    /// Takes back what runs said from before there was evidence: <c>false</c> where configure's arguments did not tell, of
    /// Debian's profile-guided builds too.
    /// </summary>
    private static JsonObject WithoutGuesses(JsonObject facts)
    {
        foreach (var runtime in (facts["runtimes"] as JsonArray ?? []).OfType<JsonObject>())
            foreach (var name in new[] { "pgo", "lto" })
                if (!runtime.ContainsKey($"{name}_evidence") && runtime[name]?.GetValueKind() == JsonValueKind.False)
                    runtime[name] = null;
        return facts;
    }

    /// <returns>Null if that is no text, or empty.</returns>
    public static string? Text(this JsonObject facts, string name) =>
        facts[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <summary>Why the run is not whole.</summary>
    /// <returns>Null if it is.</returns>
    public static string? Trouble(this JsonObject facts) =>
        facts.Text("status") is var status && status != "complete" ? status ?? "of unknown status" : null;
}
