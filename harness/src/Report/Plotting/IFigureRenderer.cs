using Bench.Plotting.Model;

namespace Bench.Plotting;

/// <summary>Draws figures in one format.</summary>
public interface IFigureRenderer
{
    /// <summary>With the dot: <c>.svg</c>.</summary>
    string Extension { get; }

    /// <summary>Writes the figure as a file of its own.</summary>
    void Render(FigureModel figure, Stream output);
}
