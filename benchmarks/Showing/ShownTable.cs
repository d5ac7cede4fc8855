using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Showing;

/// <summary>Cases as a table: a row a case, or, pivoted, a column for each runtime, ABI, … of one figure.</summary>
/// <param name="Shared">What all rows have in common, and therefore no column tells.</param>
public sealed record ShownTable(IReadOnlyList<string> Shared, Table Table)
{
    private static readonly string[] ModeOrder = ["throughput", "latency", "call", "python"];

    /// <summary>A row a case.</summary>
    /// <param name="data">For the order of the catalogue.</param>
    /// <param name="cases">Those to show.</param>
    /// <param name="columns">What stands beside the names.</param>
    /// <param name="withAllNames">Whether names that all cases share are columns too: for machines.</param>
    public static ShownTable OfCases(Dataset data, IReadOnlyList<SummaryRow> cases, IReadOnlyList<ShownColumn> columns, bool withAllNames)
    {
        var sorted = Sorted(data, cases);
        var (names, shared) = Names(sorted, ShownColumn.Names, withAllNames);
        ShownColumn[] all = [.. names, .. columns];
        return new ShownTable(shared, new Table(
            [.. all.Select(column => column.Column)], sorted.Select(c => (object?[])[.. all.Select(column => column.Of(c))])));
    }

    /// <summary>A column for each value of <paramref name="by"/>.</summary>
    /// <exception cref="BenchException">A cell would hold several cases.</exception>
    public static ShownTable Pivoted(
        Dataset data, IReadOnlyList<SummaryRow> cases, ShownColumn figure, ShownColumn by, IReadOnlyList<ShownColumn> notes,
        bool withAllNames)
    {
        var sorted = Sorted(data, cases);
        var across = sorted.Select(c => by.Words(c)).Distinct().ToList();
        // Runtimes side by side come from runs of their own, as a rule: the run tells no rows apart.
        var (names, shared) = Names(sorted, [.. ShownColumn.Names.Where(column => column != by && column.Name != "run")], withAllNames);
        var rows = sorted.GroupBy(c => string.Join('\n', names.Select(name => name.Words(c)))).ToList();
        if (rows.SelectMany(row => row.GroupBy(c => by.Words(c))).FirstOrDefault(cell => cell.Count() > 1) is { } twice)
            throw new BenchException($"{twice.First().Id} is in these runs {twice.Count()} times: choose one run, or use --by run");
        return new ShownTable(
            [.. shared, figure.Column.Head],
            new Table(
                [.. names.Concat(notes)
                    .Select(name => name.Column), .. across.Select(head => figure.Column with { Name = head, Head = head })],
                rows.Select(row => (object?[])
                [
                    .. names.Concat(notes).Select(name => name.Of(row.First())),
                    .. across.Select(head => row.FirstOrDefault(c => by.Words(c) == head) is { } c ? figure.Of(c) : null),
                ])));
    }

    private static (IReadOnlyList<ShownColumn> Names, IReadOnlyList<string> Shared) Names(
        List<SummaryRow> cases, IReadOnlyList<ShownColumn> names, bool all)
    {
        // The strategy is what a table is about, even if there is one only.
        var told = names.Where(name => all || name.Name == "strategy" || cases.Select(c => name.Words(c)).Distinct().Skip(1).Any())
            .ToList();
        var shared = names.Except(told).Where(name => name.Name is not ("machine" or "run" or "suite")).Select(name => name.Words(cases[0]))
            .Where(word => word.Length > 0);
        return (told, [.. shared]);
    }

    private static List<SummaryRow> Sorted(Dataset data, IReadOnlyList<SummaryRow> cases)
    {
        var workloads = data.Workloads.Select((workload, i) => (workload, i)).ToDictionary(entry => entry.workload, entry => entry.i);
        return [.. cases
            .OrderBy(c => workloads.GetValueOrDefault(c.Workload, -1))
            .ThenBy(c => c.Parameters, StringComparer.Ordinal)
            .ThenBy(c => Array.IndexOf(ModeOrder, c.Mode))
            .ThenBy(c => Abis.Order(c.Abi))
            .ThenBy(c => c.Abi, StringComparer.Ordinal)
            .ThenBy(c => data.OrderOf(c.Workload, c.Strategy))
            .ThenBy(c => c.Name.Runtime, VersionOrder.Instance)
            .ThenBy(c => c.Machine, StringComparer.Ordinal)
            .ThenBy(c => c.Run, StringComparer.Ordinal)];
    }
}
