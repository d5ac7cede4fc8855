using System.Globalization;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Results;

/// <summary>summary.csv: names, then the figures of <see cref="FigureList"/>, then how they came about.</summary>
public static class SummaryFile
{
    private static readonly string[] Names =
        ["schema", "run", "machine", "runtime", "version", "abi", "suite", "workload", "strategy", "parameters", "mode"];

    private static readonly string[] Notes = ["launches", "rounds", "status"];

    public static string Text(IEnumerable<SummaryRow> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new Table(
            [.. Column.Words([.. Names, .. FigureList.All.SelectMany(figure => figure.Columns), .. Notes])],
            rows.Select(row => (object?[])
            [
                Schemas.Version, row.Run, row.Machine, row.Runtime, row.Version, row.Abi, row.Suite, row.Workload, row.Strategy,
                row.Parameters, row.Mode,
                .. FigureList.All.SelectMany(figure => Ends(figure, row[figure])),
                row.Launches, row.Rounds, row.Status,
            ])).Write(text, TableFormat.Csv);
        return text.ToString();
    }

    /// <summary>The runs in the file; older files lack columns of figures, launches, rounds and status.</summary>
    /// <exception cref="BenchException">One line: file, line, what is wrong.</exception>
    internal static List<RunData> Read(CsvInput csv)
    {
        var names = Names.Skip(1).Select(csv.Column).ToArray();
        var figures = FigureList.All.Select(figure => (figure, Columns: csv.Together(figure.Columns))).ToArray();
        var notes = Notes.Select(csv.OptionalColumn).ToArray();
        var ns = csv.Column("ns");
        var rows = new List<SummaryRow>();
        var seen = new HashSet<(string, string, string)>();
        while (csv.Read())
        {
            var status = Status();
            if (status.IsOk)
                csv.Time(ns);
            var row = new SummaryRow
            {
                Run = csv.Id(names[0]).ToString(),
                Machine = csv.Id(names[1]).ToString(),
                Runtime = Text(2),
                Version = Version(),
                Abi = Text(4),
                Suite = Text(5),
                Workload = Text(6),
                Strategy = Text(7),
                Parameters = csv.Named(names[8]).ToString(),
                Mode = Text(9),
                Launches = (status.IsOk ? csv.OptionalSome(notes[0]) : csv.OptionalCount(notes[0])) ?? 0,
                Rounds = csv.OptionalCount(notes[1]) ?? 0,
                Status = status,
            }.With(figures.Select(entry => (entry.figure, Estimate(entry.figure, entry.Columns))));
            if (Contradiction(row) is { } contradiction)
                throw csv.Error(contradiction);
            if (!seen.Add((row.Run, row.Machine, row.Id)))
                throw csv.Error($"case {row.Id} is there twice in run {row.Run}: remove one row");
            rows.Add(row);
        }
        return csv.WithRemarks(
            [.. rows.GroupBy(row => (row.Run, row.Machine))
                .Select(run => new RunData(run.Key.Run, run.Key.Machine, csv.Path) { IsSummary = true, Summary = [.. run] })],
            new HashSet<string>([.. Names, .. FigureList.All.SelectMany(figure => figure.Columns), .. Notes]));

        string Text(int name) => csv.Id(names[name]).ToString();

        string Version() => Text(3) is var version && char.IsAsciiDigit(version[0]) ? version
            : throw csv.Error($"version is '{version}': a version begins with a digit");

        CaseStatus Status() => notes[2] < 0 && csv.Text(ns).IsEmpty ? CaseStatus.Absent("not measured")
            : CaseStatus.Parse(csv.Text(notes[2]).ToString())
                ?? throw csv.Error("status is neither ok nor 'absent: why' nor 'failed: why'");

        Interval? Estimate(CaseFigure figure, int[] columns)
        {
            Func<int, double> read = figure.IsTime ? csv.OptionalTime : csv.OptionalNumber;
            return columns.Select(read).ToArray() switch
            {
                [double.NaN, .. var ends] => Array.TrueForAll(ends, double.IsNaN) ? null
                    : throw csv.Error($"{figure.Columns[0]} is empty, but its interval is not"),
                [var value] => Interval.Point(value),
                [var value, var low, var high] when low <= value && value <= high => new Interval(value, low, high),
                _ => throw csv.Error($"{figure.Columns[0]} does not lie between {figure.Columns[1]} and {figure.Columns[2]}"),
            };
        }
    }

    /// <summary>What of a row cannot be together with the rest of it; null where all can.</summary>
    private static string? Contradiction(SummaryRow row) => row switch
    {
        { Ns: null } => null,
        { Status.IsAbsent: true } => "status is absent, but there are figures",
        { Status.HasFailed: true, Launches: 0 } => "status is failed in no launch, but there are figures",
        _ when row[FigureList.Min]?.Value > row.Ns.Value.Low => "ns_min is above ns_low, which is a median of some launch",
        { Added.Value: var added } when added > row.Ns.Value.Value => "added_ns is above ns, of which it is a part",
        { Move.Value: var move } when move > row.Ns.Value.Value => "move_ns is above ns, of which it is a part",
        _ => null,
    };

    private static IEnumerable<object?> Ends(CaseFigure figure, Interval? estimate) =>
        new object?[] { estimate?.Value, estimate?.Low, estimate?.High }.Take(figure.Columns.Count);
}
