using System.Text.Json.Nodes;
using Bench.Catalogue;
using Bench.Cli.Comparing;
using Bench.Cli.Showing;
using Bench.Plotting.Figures;

namespace Bench.Cli.Jobs;

/// <summary>Prints results that lie in files.</summary>
public sealed class ShowJob(ShowRequest request, TextWriter output)
{
    private bool ForPeople => request.Format is TableFormat.Table or TableFormat.Markdown;

    /// <exception cref="BenchException">There is nothing to show, or a cell would hold two cases.</exception>
    public int Run(Dataset data)
    {
        var wanted = data.Cases.Where(c => request.WithBaselines || (!c.IsNoop && c.Row.Suite != Kernel.ControlSuite)).ToList();
        var withStatus = request.Columns.Any(column => column.Name == "status");
        var shown = wanted.Where(c => withStatus || (request.Figure is { } figure ? figure.Of(c).IsFigure : c.Absent is null)).ToList();
        if (shown.Count == 0)
            throw new BenchException(wanted.Count == 0
                ? "nothing to show: these runs have no such case; see bench show --help"
                : $"nothing to show: no such case has that figure ({wanted[0].Row.Status}): --columns status tells all");
        // What has no figure anywhere is left out; what lacks one in a column is n/a there.
        var table = request.Figure is { } of
            ? ShownTable.Pivoted(data, shown, of, request.By, request.Columns, !ForPeople)
            : ShownTable.OfCases(data, shown, request.Columns, !ForPeople);
        Write(table);
        if (request.Format == TableFormat.Table && wanted.Count > shown.Count)
            output.WriteLine(FormattableString.Invariant($"\n{wanted.Count - shown.Count} of {wanted.Count} cases are left out: they have no such figure; --columns status tells why"));
        return ExitCode.Fine;
    }

    private void Write(ShownTable table)
    {
        if (request.Format == TableFormat.Json)
        {
            output.WriteLine(JsonText.Of(new JsonArray([.. table.Rows.Select(row => ObjectOf(table, row))])));
            return;
        }
        if (ForPeople && table.Shared.Count > 0)
            output.WriteLine($"{string.Join(", ", table.Shared)}\n");
        var sheet = ForPeople
            ? new Sheet([.. table.Heads.Select(head => head.Head)], table.Rows.Select(row => row.Select(cell => cell.For(request.Bare)).ToArray()))
            : new Sheet([.. table.Heads.SelectMany(Fields)], table.Rows.Select(row => row.SelectMany((cell, i) => Values(cell, table.Heads[i].HasFigures)).ToArray()));
        sheet.Write(output, request.Format);
    }

    private IEnumerable<string> Fields((string Name, string Head, bool HasFigures) head) =>
        head.HasFigures && !request.Bare ? [head.Name, $"{head.Name}_low", $"{head.Name}_high"] : [head.Name];

    private IEnumerable<string> Values(ShownCell cell, bool isFigure)
    {
        if (!isFigure)
            return [cell.Words ?? ""];
        double?[] values = request.Bare ? [cell.Value] : [cell.Value, cell.Low, cell.High];
        return values.Select(value => value is { } number ? Figures.Exact(number) : "");
    }

    private JsonObject ObjectOf(ShownTable table, IReadOnlyList<ShownCell> row)
    {
        var members = new JsonObject();
        for (var i = 0; i < row.Count; i++)
        {
            var (name, _, hasFigures) = table.Heads[i];
            if (!hasFigures)
            {
                members[name] = row[i].Words;
                continue;
            }
            members[name] = row[i].Value;
            if (request.Bare)
                continue;
            members[$"{name}_low"] = row[i].Low;
            members[$"{name}_high"] = row[i].High;
        }
        return members;
    }
}
