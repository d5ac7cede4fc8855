using System.Globalization;
using System.Text.Json.Nodes;
using Bench.Results;

namespace Bench.Comparison;

/// <summary>A run read back.</summary>
/// <param name="Name">The run's own name, its UTC time.</param>
/// <param name="Machine">A given name or a hash.</param>
/// <param name="Source">The file it was read from, as the user wrote it.</param>
public sealed record MeasuredRun(string Name, string Machine, string Source)
{
    public string Label => $"{Machine}/{Name}";

    /// <summary>By id.</summary>
    public Dictionary<string, MeasuredCase> Cases { get; init; } = [];

    /// <summary>The case of that id, made if it is new.</summary>
    public MeasuredCase Case(ReadOnlySpan<char> id)
    {
        var lookup = Cases.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(id, out var known))
            return known;
        var made = new MeasuredCase(id.ToString());
        Cases.Add(made.Id, made);
        return made;
    }

    /// <summary>Hashes of kernel source, flags, compiler and interpreter build.</summary>
    public SortedSet<string> Builds { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Cases that were to be measured and failed, with the reason.</summary>
    public Dictionary<string, string> Failed { get; init; } = [];

    /// <summary>run.json, where there is one.</summary>
    public JsonObject? Provenance { get; init; }

    /// <summary>When it began; null if that is not known.</summary>
    public DateTimeOffset? Start =>
        DateTimeOffset.TryParse(Provenance?.Text("start"), CultureInfo.InvariantCulture, out var start) ? start : null;

    /// <summary>Why it is not whole; null if it is, or if nothing is known of it.</summary>
    public string? Trouble =>
        Provenance?.Trouble() ?? (!IsSummary && Provenance?["launches"] is JsonValue value && value.TryGetValue<int>(out var planned)
            // In a complete run all cases have all launches.
            && Cases.Values.Select(measured => measured.Launches.Count).DefaultIfEmpty(0).Min() is var held && held < planned
            ? FormattableString.Invariant($"cut off, with {held} of {planned} launches of some case") : null);

    /// <summary>Only intervals are known, no launches.</summary>
    public bool IsSummary { get; init; }
}
