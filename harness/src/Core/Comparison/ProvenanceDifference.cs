using System.Text.Json.Nodes;

using Bench.Results;

namespace Bench.Comparison;

/// <summary>A fact that two runs do not share.</summary>
/// <param name="What">The fact's name in run.json.</param>
/// <param name="Before">Empty if not known.</param>
/// <param name="After">Empty if not known.</param>
/// <param name="TakesMeaning">It takes the meaning away from a comparison.</param>
public sealed record ProvenanceDifference(string What, string Before, string After, bool TakesMeaning)
{
    /// <summary>The fact that names what the kernels were.</summary>
    public const string KernelSource = "kernel_source";

    /// <summary>The fact that names what they, the clock among them, were compiled with.</summary>
    public const string Flags = "flags";

    /// <summary>What no two runs share, and says nothing.</summary>
    private static readonly HashSet<string> Passing =
        ["run", "status", "problems", "seed", "start", "end", "load_at_start", "load_at_end", "load_average1", "arguments"];

    public static IReadOnlyList<ProvenanceDifference> Between(RunData before, RunData after)
    {
        if (before.Provenance is null || after.Provenance is null)
            return before.Builds.SetEquals(after.Builds) || before.Builds.Count == 0 || after.Builds.Count == 0
                ? []
                : [new("build", string.Join(' ', before.Builds), string.Join(' ', after.Builds), TakesMeaning: false)];
        var (first, second) = (Facts(before, before.Provenance), Facts(after, after.Provenance));
        return [.. first.Keys.Union(second.Keys)
            .Select(what => new ProvenanceDifference(
                what, first.GetValueOrDefault(what, ""), second.GetValueOrDefault(what, ""), IsEssential(what, before, after)))
            .Where(fact => fact.Before != fact.After)];
    }

    // On one machine, other kernels are what one compares; between machines nobody could say which of the two it was.
    private static bool IsEssential(string what, RunData before, RunData after) =>
        what is "schema" or "layout_scheme" || (what == KernelSource && !before.SharesMachine(after));

    private static Dictionary<string, string> Facts(RunData run, JsonObject provenance)
    {
        var facts = new Dictionary<string, string>();
        Add(provenance, "");
        return facts;

        void Add(JsonNode? node, string name)
        {
            if (node is JsonObject inner)
                foreach (var (key, value) in inner.Where(entry => !Passing.Contains(entry.Key)))
                    Add(value, name.Length == 0 ? key : $"{name}.{key}");
            else if (node is JsonArray { Count: > 0 } list && list[0] is JsonObject)
                foreach (var item in list.OfType<JsonObject>())
                    Add(item, run.LineOf($"{item["runtime"]} {item["version"]}".Trim()));
            else
                facts[name] = node is JsonArray items ? string.Join(' ', items.Select(item => item?.ToString())) : node?.ToString() ?? "";
        }
    }
}
