namespace Bench.Plotting.Model;

/// <summary>What a figure shows, without a word on how it looks.</summary>
/// <param name="Name">A file name without its ending.</param>
/// <param name="Title">The question the figure answers.</param>
/// <param name="Note">How to read it, a sentence or two.</param>
public abstract record FigureModel(string Name, string Title, string Note)
{
    public abstract T Accept<T>(IFigureVisitor<T> visitor);
}

/// <summary>Does something with each kind of figure there is.</summary>
public interface IFigureVisitor<out T>
{
    T Visit(DotPlot plot);

    T Visit(LinePlot plot);

    T Visit(CachePlot plot);

    T Visit(MatrixPlot plot);
}
