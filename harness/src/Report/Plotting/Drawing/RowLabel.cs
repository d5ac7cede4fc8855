namespace Bench.Plotting.Drawing;

/// <summary>A plain name in a column, and its code, small, beside its end or below.</summary>
internal sealed class RowLabel
{
    private const double Gap = 8;
    private const double LineHeight = 13.5;

    /// <summary>Between rows.</summary>
    private const double Room = 5;

    private readonly string name;
    private readonly string code;
    private readonly double width;
    private readonly IReadOnlyList<string> lines;
    private readonly IReadOnlyList<string> below;

    public RowLabel(string name, string code, double width)
    {
        (this.name, this.code, this.width) = (name, code == name ? "" : code, width);
        lines = TextLook.Label.Lines(name, width);
        below = lines.Count > 0 && WidthOf(lines[^1], code) <= width ? [] : TextLook.Code.Lines(this.code, width);
    }

    public double Height => LineHeight * (lines.Count + below.Count) + Room;

    /// <summary>What the widest takes on one line.</summary>
    public static double WidthOf(IEnumerable<(string Name, string Code)> labels, double most) =>
        Math.Min(most, labels.Select(label => WidthOf(label.Name, label.Code)).DefaultIfEmpty(0).Max());

    public void Paint(Paper paper, double x, double middle)
    {
        var y = middle - (Height - Room) / 2 + 10;
        foreach (var line in lines)
        {
            paper.Text(x, y, line, TextLook.Label, room: width, told: lines.Count > 1 ? name : null);
            y += LineHeight;
        }
        if (code.Length > 0 && below.Count == 0)
            paper.Text(x + TextLook.Label.WidthOf([lines[^1]]) + Gap, y - LineHeight, code, TextLook.Code);
        foreach (var line in below)
        {
            paper.Text(x, y, line, TextLook.Code, room: width);
            y += LineHeight;
        }
    }

    private static double WidthOf(string name, string code) =>
        TextLook.Label.WidthOf([name]) + (code.Length > 0 && code != name ? Gap + TextLook.Code.WidthOf([code]) : 0);
}
