namespace Bench.Comparison;

/// <summary>Runtimes by name, then by version as numbers: 3.9 before 3.13.</summary>
public sealed class VersionOrder : IComparer<string>
{
    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Key(x).CompareTo(Key(y));

    private static (string, Version, string) Key(string? label)
    {
        var parts = (label ?? "").Split(' ', 2);
        return (parts[0], Version.TryParse(parts[^1], out var version) ? version : new Version(0, 0), label ?? "");
    }
}
