namespace Bench.Cli.Display;

/// <summary>Lines for one screen: what does not fit is left out as a whole.</summary>
/// <param name="rows">Of the screen.</param>
public sealed class ScreenText(int rows)
{
    public const int Rows = 40;
    public const int Width = 100;

    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    /// <returns>Whether there was room.</returns>
    public bool TryAdd(string text)
    {
        var added = text.Split('\n');
        if (lines.Count + added.Length > rows || added.Any(line => line.Length > Width))
            return false;
        lines.AddRange(added);
        return true;
    }
}
