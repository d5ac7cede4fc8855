using Bench.Plotting;
using Bench.Plotting.Drawing;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Writers;

namespace Bench.Reporting;

/// <summary>Writes the report as report.html, and as report.md with its figures beside it.</summary>
public static class ReportFiles
{
    private const string Figures = "figures";

    /// <returns>The HTML file.</returns>
    /// <exception cref="BenchException">The folder cannot be written.</exception>
    public static string Write(Evidence evidence, string folder)
    {
        var document = ReportBuilder.Build(evidence);
        var html = Path.Combine(folder, "report.html");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(html, HtmlWriter.Write(document));
            File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownWriter.Write(document, Figures));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(folder, exception, "choose another folder with --output");
        }
        FigureFiles.Write(
            document.Sections.SelectMany(section => section.Contents).OfType<Picture>().Select(picture => picture.Figure),
            new SvgRenderer(), Path.Combine(folder, Figures));
        return html;
    }
}
