using System.Globalization;

namespace Bench.Machine;

/// <summary>Small text files of the kernel below a root; what is absent or forbidden reads as null.</summary>
internal sealed class FactFiles(string root)
{
    public bool Exists(string path) => Path.Exists(Path.Combine(root, path));

    public string? Text(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The first line, trimmed (device trees end it in NUL); null if it is empty.</summary>
    public string? Line(string path) =>
        Text(path)?.Split('\n')[0].Trim(' ', '\t', '\r', '\0') is { Length: > 0 } line ? line : null;

    /// <summary>The value of the first line <c>name: value</c>.</summary>
    public string? Field(string path, string name, char separator) => Text(path)?
        .Split('\n')
        .Select(line => line.Split(separator, 2))
        .Where(parts => parts.Length == 2 && parts[0].Trim() == name)
        .Select(parts => parts[1].Trim().Trim('"'))
        .FirstOrDefault(value => value.Length > 0);

    /// <summary>Paths of the entries of a folder below the root, sorted.</summary>
    public IEnumerable<string> Entries(string path)
    {
        try
        {
            return Directory.GetFileSystemEntries(Path.Combine(root, path))
                .Select(entry => $"{path}/{Path.GetFileName(entry)}")
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(string? text) => text switch { "1" => true, "0" => false, _ => null };
}
