using System.Globalization;
using System.Reflection;
using System.Text;
using Bench.Plotting.Drawing;
using Bench.Reporting.Model;

namespace Bench.Reporting.Writers;

/// <summary>The report as one HTML file that needs nothing beside it.</summary>
public static class HtmlWriter
{
    public static string Write(ReportDocument document)
    {
        var html = new StringBuilder(1 << 20);
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Of(document.Title)}</title>
            <link rel="icon" href="data:,">
            <style>{Resource("report.css")}{SvgStyle.Css}</style>
            </head>
            <body>
            <h1>{HtmlText.Of(document.Title)}</h1>

            """);
        foreach (var content in document.Introduction)
            Write(html, content);
        html.Append("<main>\n");
        foreach (var (i, section) in document.Sections.Index())
        {
            Write(html, section);
            // The first section is the answer: nothing stands before it.
            if (i == 0)
                WriteContents(html, document);
        }
        var folded = document.Sections.SelectMany(section => section.Contents).OfType<Grid>().Where(grid => grid.IsFolded).ToList();
        html.Append(
            CultureInfo.InvariantCulture,
            $"</main>\n<script type=\"text/plain\" "
                + $"id=\"rows\">{PackedRows.Of(folded)}</script>\n<script>{Resource("report.js")}</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteContents(StringBuilder html, ReportDocument document)
    {
        html.Append("<nav aria-label=\"Contents\"><ul>\n");
        foreach (var section in document.Sections)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Anchor}\">{HtmlText.Of(section.Title)}</a></li>\n");
        html.Append(
            "</ul></nav>\n<p class=\"filter\"><label>Show only rows with <input type=\"search\" placeholder=\"3.13 hpy_global\"></label> "
                + "<output></output></p>\n");
    }

    private static void Write(StringBuilder html, Section section)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section id=\"{section.Anchor}\">\n<h{section.Level}>{HtmlText.Of(section.Title)}</h{section.Level}>\n");
        foreach (var content in section.Contents)
            Write(html, content);
        html.Append("</section>\n");
    }

    private static void Write(StringBuilder html, Content content)
    {
        switch (content)
        {
            case Paragraph paragraph:
                html.Append("<p>").Append(HtmlText.Of(paragraph.Text)).Append("</p>\n");
                break;
            case Conclusion conclusion:
                html.Append("<div class=\"verdict\">").AppendJoin("", conclusion.Lines.Select(line => $"<p>{HtmlText.Of(line)}</p>"))
                .Append("</div>\n");
                break;
            case Bullets bullets:
                html.Append("<ul>").AppendJoin("", bullets.Items.Select(item => $"<li>{HtmlText.Of(item)}</li>")).Append("</ul>\n");
                break;
            case Picture picture:
                html.Append("<figure>").Append(SvgRenderer.Inline(picture.Figure)).Append("</figure>\n");
                break;
            case Grid grid:
                HtmlTable.Write(html, grid);
                break;
        }
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Bench.Reporting.Writers.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
