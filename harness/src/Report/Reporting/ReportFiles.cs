using Bench.Plotting;
using Bench.Plotting.Drawing;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Writers;

namespace Bench.Reporting;

/// <summary>Writes reports, as HTML and as Markdown with its figures beside it.</summary>
public static class ReportFiles
{
    private const string Figures = "figures";

    private const string Markdown = ".md";

    /// <summary>How files of reports end.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html", Markdown];

    public static bool IsMarkdown(string file) => file.EndsWith(Markdown, StringComparison.Ordinal);

    /// <summary>Writes report.html and report.md.</summary>
    /// <returns>The HTML file.</returns>
    /// <exception cref="BenchException">The folder cannot be written.</exception>
    public static string Write(Evidence evidence, string folder)
    {
        var document = ReportBuilder.Build(evidence);
        foreach (var ending in Endings)
            Save(document, Path.Combine(folder, $"report{ending}"));
        return Path.Combine(folder, $"report{Endings[0]}");
    }

    /// <param name="file">Its ending says how it is written.</param>
    /// <exception cref="BenchException">It cannot be written.</exception>
    public static void Save(ReportDocument document, string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(file, IsMarkdown(file) ? MarkdownWriter.Write(document, Figures) : HtmlWriter.Write(document));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(file, exception, "choose another place for it");
        }
        if (IsMarkdown(file))
            FigureFiles.Write(
                document.Sections.SelectMany(section => section.Contents).OfType<Picture>().Select(picture => picture.Figure),
                new SvgRenderer(), Path.Combine(folder, Figures));
    }
}
