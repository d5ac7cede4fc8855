namespace Bench.Plotting.Figures;

/// <summary>Names that may stand in a file's name.</summary>
internal static class FileName
{
    public static string Of(string text) =>
        string.Join(
            '-', new string(
                [.. text.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
