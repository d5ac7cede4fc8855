using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Results;

/// <summary>run.json, read back.</summary>
internal static class ProvenanceFile
{
    public const string Name = "run.json";

    /// <returns>Null if the folder has none.</returns>
    /// <exception cref="BenchException">It is no JSON object, or cannot be read.</exception>
    public static JsonObject? In(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return !File.Exists(path) ? null
                : JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException(null, null, 0, null);
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
}
