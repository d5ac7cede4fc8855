using System.Globalization;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Cli.Showing;
using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Jobs;

/// <summary>Prints results that lie in files.</summary>
public sealed class ShowJob(ShowRequest request, TextWriter output)
{
    private bool ForPeople => request.Format is TableFormat.Table or TableFormat.Markdown;

    /// <exception cref="BenchException">There is nothing to show, or a cell would hold two cases.</exception>
    public int Run(Dataset data)
    {
        var wanted = data.Cases.Where(c => request.WithBaselines || (!c.IsNoop && c.Suite != Kernel.ControlSuite)).ToList();
        var withStatus = request.Columns.Any(column => column.Name == "status");
        var shown = wanted.Where(c => withStatus || (request.Figure is { } figure ? figure.Of(c) is not null : c.Absent is null)).ToList();
        if (shown.Count == 0)
            throw new BenchException(wanted.Count == 0
                ? "nothing to show: these runs have no such case; see bench show --help"
                : $"nothing to show: no such case has that figure ({wanted[0].Status}): --columns status tells all");
        var lines = LinesOf(shown);
        shown = [.. shown.Select(c => lines.TryGetValue(c.Name.Runtime, out var line) ? c with { Version = line.Split(' ', 2)[1] } : c)];
        // What has no figure anywhere is left out; what lacks one in a column is n/a there.
        Write(Figure is { } of
            ? ShownTable.Pivoted(data, shown, of, request.By, Columns, !ForPeople)
            : ShownTable.OfCases(data, shown, Columns, !ForPeople));
        if (request.Format == TableFormat.Table && wanted.Count > shown.Count)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\n{wanted.Count - shown.Count} of {wanted.Count} cases are left out: they have no such figure; --columns status "
                    + $"tells why"));
        return ExitCode.Fine;
    }

    /// <summary>Side by side, runs of other patch releases have the same cases.</summary>
    private IReadOnlyDictionary<string, string> LinesOf(IEnumerable<SummaryRow> shown)
    {
        if (request is not { Figure: not null, By.Name: "run" })
            return new Dictionary<string, string>();
        var runs = shown.GroupBy(c => c.Run)
            .Select(run => (run.Key, (IReadOnlyList<string>)[.. run.Select(c => c.Name.Runtime).Distinct()])).ToList();
        var lines = RuntimeLines.Of(runs, request.Versions);
        if (request.Format == TableFormat.Table)
            foreach (var line in RuntimeLines.Told([.. runs.Select(run => ($"in {run.Key}", run.Item2))], lines))
                output.WriteLine(line);
        return lines;
    }

    private void Write(ShownTable shown)
    {
        if (ForPeople && shown.Shared.Count > 0)
            output.WriteLine($"{string.Join(", ", shown.Shared)}\n");
        shown.Table.Write(output, request.Format);
    }

    private IReadOnlyList<ShownColumn> Columns => request.Bare ? [.. request.Columns.Select(column => column.Bare)] : request.Columns;

    private ShownColumn? Figure => request.Bare ? request.Figure?.Bare : request.Figure;
}
