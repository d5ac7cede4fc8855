using Bench.Plotting.Model;
using SkiaSharp;

namespace Bench.Plotting.Drawing;

/// <summary>Draws each kind of figure on paper, whatever becomes of it.</summary>
internal sealed class FigurePainter(Paper paper) : IFigureVisitor<Paper>
{
    /// <exception cref="BenchException">What draws does not load.</exception>
    public static Paper Paint(FigureModel figure)
    {
        try
        {
            _ = SkiaSharpVersion.Native;
        }
        catch (Exception exception) when (IsLibraryMissing(exception))
        {
            throw new BenchException(
                "figures are drawn by libSkiaSharp, which is not beside this program or does not load here: "
                + "publish Bench with its native libraries, or use plot --format json", exception);
        }
        return figure.Accept(new FigurePainter(new Paper()));
    }

    public Paper Visit(DotPlot plot) => Framed(plot, () => new DotPainter(paper, plot).Paint());

    public Paper Visit(LinePlot plot) => Framed(plot, () => new LinePainter(paper, plot).Paint());

    public Paper Visit(CachePlot plot) => Framed(plot, () => new CachePainter(paper, plot).Paint());

    public Paper Visit(MatrixPlot plot) => Framed(plot, () => new MatrixPainter(paper, plot).Paint());

    private Paper Framed(FigureModel figure, Action paint)
    {
        paper.Paragraph(figure.Title, TextLook.Title);
        paper.Bottom += 3;
        paper.Paragraph(figure.Note, TextLook.Note);
        paper.Bottom += 8;
        paint();
        paper.Bottom += 8;
        return paper;
    }

    private static bool IsLibraryMissing(Exception exception) =>
        exception is DllNotFoundException
        || (exception is TypeInitializationException { InnerException: { } inner } && IsLibraryMissing(inner));
}
