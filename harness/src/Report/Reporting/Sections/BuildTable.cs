using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>How the interpreters were built that a report is about, a row a build; runs from before that was looked at have none.</summary>
internal static class BuildTable
{
    private static readonly string[] Facts = ["pgo", "lto", "jit", "free_threaded", "assertions"];

    /// <returns>Null if no run.json tells of any.</returns>
    public static Grid? Of(Dataset data)
    {
        var rows = (
            from run in data.Runs
            from runtime in (run.Provenance?["runtimes"] as JsonArray ?? []).OfType<JsonObject>()
            where runtime.ContainsKey("pgo_evidence") && RuntimeKind.Of(runtime.Text("runtime") ?? "").IsPython
            group run.Machine by string.Join('\n', Cells(runtime)) into build
            select (IReadOnlyList<string>)[.. build.Key.Split('\n'), string.Join(", ", build.Distinct())]).ToList();
        return rows.Count == 0 ? null : new Grid(new Table(
            [.. Column.Words("interpreter", "compiler", "flags say", "PGO", "LTO", "JIT", "free-threaded", "assertions", "machine")],
            rows, "How the interpreters were built"));
    }

    private static IEnumerable<string> Cells(JsonObject runtime) =>
    [
        RuntimeName.Of(runtime.Text("runtime") ?? "", runtime.Text("version") ?? ""),
        runtime.Text("compiler") ?? "unknown",
        runtime.Text("optimisation") ?? "unknown",
        .. Facts.Select(fact => runtime[fact]?.GetValueKind() switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => runtime.Text(fact) ?? "unknown",
        }),
    ];
}
