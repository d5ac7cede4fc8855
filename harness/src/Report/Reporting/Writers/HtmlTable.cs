using System.Globalization;
using System.Text;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Writers;

/// <summary>A table as HTML: each head sorts; the rows of a folded one are made by a script. One of words alone is cards where
/// the window is narrow.</summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder html, Grid grid)
    {
        var (table, caption) = (grid.Table, HtmlText.Of(grid.Table.Caption));
        if (grid.IsFolded)
            html.Append(
                CultureInfo.InvariantCulture, $"<details><summary>{caption} ({NumberText.Counted(table.Rows.Count(), "row")})</summary>")
                .Append("<noscript>A script shows these rows. The same figures are in the CSV files beside the report.</noscript>");
        var isOfWords = table.Columns.All(column => !IsNumber(column));
        html.Append(isOfWords ? "<div class=\"scroll\"><table class=\"cards\">" : "<div class=\"scroll\"><table>");
        html.Append(grid.IsFolded ? "" : $"<caption>{caption}</caption>").Append("<thead><tr>");
        foreach (var column in table.Columns)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<th scope=\"col\"{(IsNumber(column) ? " class=\"number\"" : "")}><button>{HtmlText.Of(column.Head)}</button></th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in grid.IsFolded ? [] : table.Rows)
        {
            html.Append("<tr>");
            foreach (var (i, text) in table.Texts(row).Index())
                html.Append(IsNumber(table.Columns[i]) ? $"<td class=n>{Number(text)}"
                    : $"<td{(isOfWords && i > 0 ? $" data-head=\"{HtmlText.Of(table.Columns[i].Head)}\"" : "")}>{Words(text)}");
            html.Append('\n');
        }
        html.Append("</tbody></table></div>").Append(grid.IsFolded ? "</details>\n" : "\n");
    }

    /// <summary>What follows a way and its price is small and below it.</summary>
    private static string Words(string text)
    {
        var end = text.StartsWith('`') ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        return end < 0 ? HtmlText.Of(text) : $"{HtmlText.Of(text[..end])} <small>{HtmlText.Of(text[(end + 2)..])}</small>";
    }

    private static bool IsNumber(Column column) => column.Kind != ColumnKind.Words;

    /// <summary>What follows a number, its interval, is small and below it.</summary>
    private static string Number(string text)
    {
        var end = new[] { text.IndexOf(" [", StringComparison.Ordinal), text.IndexOf("; ", StringComparison.Ordinal) }.Where(at => at > 0)
            .DefaultIfEmpty(-1).Min();
        return end < 0 ? HtmlText.Of(text) : $"{HtmlText.Of(text[..end])} <small>{HtmlText.Of(text[end..].TrimStart(';', ' '))}</small>";
    }
}
