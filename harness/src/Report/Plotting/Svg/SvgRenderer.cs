using System.Text;
using Bench.Plotting.Model;

namespace Bench.Plotting.Svg;

/// <summary>Draws figures as SVG, 800 units wide.</summary>
public sealed class SvgRenderer : IFigureRenderer
{
    public string Extension => ".svg";

    public void Render(FigureModel figure, Stream output) =>
        output.Write(Encoding.UTF8.GetBytes(Text(figure, $"<style>{SvgStyle.Css}</style>")));

    /// <summary>For a page that has <see cref="SvgStyle.Css"/>.</summary>
    public static string Inline(FigureModel figure) => Text(figure, "");

    private static string Text(FigureModel figure, string style)
    {
        var svg = new SvgText { Bottom = 8 };
        svg.Paragraph(figure.Title, 17, "title", isBold: true);
        svg.Bottom += 3;
        svg.Paragraph(figure.Note, 12, "note");
        svg.Bottom += 8;
        switch (figure)
        {
            case DotPlot plot:
                new DotPainter(svg, plot).Paint();
                break;
            case LinePlot plot:
                new LinePainter(svg, plot).Paint();
                break;
            case MatrixPlot plot:
                new MatrixPainter(svg, plot).Paint();
                break;
            default:
                throw new ArgumentException($"no painter for {figure.GetType().Name}", nameof(figure));
        }
        svg.Bottom += 8;
        return svg.Document(figure.Title, figure.Note, style);
    }
}
