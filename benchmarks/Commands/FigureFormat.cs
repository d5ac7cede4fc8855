namespace Bench.Cli.Commands;

/// <summary>Of the files that <c>bench plot</c> writes.</summary>
public enum FigureFormat
{
    Svg,
    Png,
    Json,
}
