namespace Bench.Plotting.Drawing;

/// <summary>How a text looks.</summary>
/// <param name="Name">Its class in SVG.</param>
/// <param name="Size">Pixels.</param>
internal sealed record TextLook(string Name, float Size, Tone Tone, bool IsBold = false, bool IsItalic = false)
{
    public static readonly TextLook Title = new("title", 17, Palette.Ink, IsBold: true);
    public static readonly TextLook Note = new("note", 12, Palette.Mute);
    public static readonly TextLook Heading = new("panel", 13, Palette.Ink, IsBold: true);
    public static readonly TextLook Label = new("label", 12, Palette.Ink);
    /// <summary>What results call a thing, beside its plain name.</summary>
    public static readonly TextLook Code = new("code", 10, Palette.Mute);
    public static readonly TextLook Tick = new("tick", 11, Palette.Mute);
    public static readonly TextLook Value = new("value", 11, Palette.Ink);

    /// <summary>Stands on its own ground, so that lines behind it stay away.</summary>
    public static readonly TextLook Absent = new("absent", 11, Palette.Mute, IsItalic: true);

    public static IReadOnlyList<TextLook> All { get; } = [Title, Note, Heading, Label, Code, Tick, Value, Absent];

    /// <summary>The text, broken where it is wider.</summary>
    public IReadOnlyList<string> Lines(string text, double width) => [.. TextWidth.Wrap(text, Size, width, IsBold)];

    public double WidthOf(IEnumerable<string> texts, double most = double.MaxValue) =>
        Math.Min(most, texts.Select(text => TextWidth.Of(text, Size, IsBold)).DefaultIfEmpty(0).Max());
}
