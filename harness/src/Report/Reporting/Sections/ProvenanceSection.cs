using System.Text.Json.Nodes;
using Bench.Analysis;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>How the interpreters were built, and run.json of each run as a table.</summary>
internal static class ProvenanceSection
{
    public static Section Of(Dataset data) => new(
        "Provenance", "provenance", 2,
        [
            .. BuildTable.Of(data) is { } builds ? [builds] : Array.Empty<Content>(),
            .. data.Runs.Select(run => run.Provenance is { } provenance
                ? Table(run, provenance)
                : (Content)new Paragraph($"Run {run.Name} on {run.Machine}: no run.json, its provenance is not known.")),
        ]);

    private static Grid Table(RunData run, JsonObject provenance) => new(new Table(
        [.. Column.Words("fact", "value")],
        [.. Facts("", provenance).Where(fact => !fact.Name.StartsWith("problems", StringComparison.Ordinal))
            .Select(fact => (object?[])[fact.Name, fact.Value])],
        $"Run {run.Name} on {run.Machine}"), IsFolded: true);

    private static IEnumerable<(string Name, string Value)> Facts(string name, JsonNode? node) => node switch
    {
        JsonObject facts => facts.SelectMany(fact => Facts(name.Length == 0 ? fact.Key : $"{name}.{fact.Key}", fact.Value)),
        JsonArray list when list.All(item => item is JsonValue) => [(name, string.Join(" ", list.Select(item => item!.ToString())))],
        JsonArray list => list.SelectMany((item, i) => Facts(FormattableString.Invariant($"{name} {i + 1}"), item)),
        // A package that is not there is known not to be.
        null => [(name, name.Split('.')[^1] is "numpy" or "hpy" ? "none" : "unknown")],
        _ => [(name, node.ToString())],
    };
}
