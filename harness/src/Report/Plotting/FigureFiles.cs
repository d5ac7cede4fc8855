using Bench.Plotting.Model;

namespace Bench.Plotting;

/// <summary>Writes figures into a folder.</summary>
public static class FigureFiles
{
    /// <returns>The files' names.</returns>
    /// <exception cref="BenchException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(IEnumerable<FigureModel> figures, IFigureRenderer renderer, string folder)
    {
        var names = new List<string>();
        try
        {
            foreach (var figure in figures)
            {
                var name = figure.Name + renderer.Extension;
                // What cannot be drawn leaves no empty file.
                using var drawn = new MemoryStream();
                renderer.Render(figure, drawn);
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(Path.Combine(folder, name), drawn.ToArray());
                names.Add(name);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(folder, exception, "choose another place for it");
        }
        return names;
    }
}
