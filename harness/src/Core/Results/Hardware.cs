using System.Text.Json.Nodes;

namespace Bench.Results;

/// <summary>What a run was measured on, as far as its run.json tells: the facts that decide what code costs there. Microcode, kernel,
/// libc and the number of cores may change under a history.</summary>
public static class Hardware
{
    private static readonly (string Fact, string Name)[] Facts =
    [
        ("cpu_model", "CPU model"), ("cpu_vendor", "CPU vendor"), ("cpu_family", "CPU family"), ("cpu_model_number", "CPU model number"),
        ("architecture", "architecture"), ("virtualisation", "virtualisation"),
    ];

    /// <summary>The first of them in which two runs differ: <c>CPU model (AMD EPYC; Intel Xeon)</c>.</summary>
    /// <returns>Null where none is known to differ.</returns>
    public static string? Difference(RunData before, RunData after) => Facts
        .Select(fact => (fact.Name, Before: Of(before, fact.Fact), After: Of(after, fact.Fact)))
        .Where(fact => fact is { Before.Length: > 0, After.Length: > 0 } && fact.Before != fact.After)
        .Select(fact => $"{fact.Name} ({fact.Before}; {fact.After})").FirstOrDefault();

    /// <summary>Whether both tell their processor.</summary>
    public static bool IsTold(RunData before, RunData after) =>
        new[] { before, after }.All(run => Of(run, Facts[0].Fact).Length > 0);

    private static string Of(RunData run, string fact) => (run.Provenance?["machine_facts"] as JsonObject)?.Text(fact) ?? "";
}
