namespace Bench.Cli.Comparing;

/// <summary>Parts of a sentence, of which some have nothing to say.</summary>
internal static class Told
{
    /// <summary>Those that are not empty.</summary>
    public static string Joined(string separator, params IEnumerable<string> parts) =>
        string.Join(separator, parts.Where(part => part.Length > 0));
}
