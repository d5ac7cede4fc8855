using System.Globalization;

namespace Bench.Machine;

/// <summary>Processors as Linux lists them: <c>0-3,8</c>.</summary>
internal static class CpuList
{
    /// <summary>Empty where there is no list.</summary>
    public static HashSet<int> Parse(string? list)
    {
        var cpus = new HashSet<int>();
        foreach (var range in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            if (TryParse(ends[0], out var first) && TryParse(ends[^1], out var last))
                for (var cpu = first; cpu <= last; cpu++)
                    cpus.Add(cpu);
        }
        return cpus;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
