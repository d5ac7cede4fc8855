using System.Globalization;

namespace Bench.Measurement;

/// <summary>Reads the totals of callgrind's dumps.</summary>
public static class CallgrindDumps
{
    private const string Trigger = "desc: Trigger: Client Request: ";
    private const string Totals = "summary: ";

    /// <returns>Instructions by the label the dump was asked for with.</returns>
    public static IReadOnlyDictionary<string, long> Read(string folder)
    {
        var counts = new Dictionary<string, long>();
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            string? label = null;
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith(Trigger, StringComparison.Ordinal))
                    label = line[Trigger.Length..].Trim();
                if (!line.StartsWith(Totals, StringComparison.Ordinal))
                    continue;
                if (label is not null)
                    counts[label] = long.Parse(line[Totals.Length..].Split(' ')[0], CultureInfo.InvariantCulture);
                break;
            }
        }
        return counts;
    }
}
