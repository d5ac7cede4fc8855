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
                row.Schema, row.Run, row.Machine, row.Runtime, row.Version, row.Abi, row.Suite, row.Workload, row.Strategy, row.Parameters,
                row.Mode,
                .. FigureList.All.SelectMany(figure => Ends(figure, row[figure])),
                row.Launches, row.Rounds, row.Status,
            ])).Write(text, TableFormat.Csv);
        return text.ToString();
    }

    /// <param name="path">Plain or packed. Older files lack columns of figures.</param>
    /// <param name="faultOf">What is wrong with a row; null if nothing is.</param>
    /// <exception cref="BenchException">One line: file, line, what is wrong.</exception>
    public static IReadOnlyList<SummaryRow> Read(string path, Func<SummaryRow, string?> faultOf)
    {
        using var csv = new CsvInput(path);
        var names = Names.Select(csv.Column).ToArray();
        var figures = FigureList.All.Select(figure => (figure, Columns: figure.Columns.Select(csv.OptionalColumn).ToArray())).ToArray();
        var notes = Notes.Select(csv.Column).ToArray();
        var rows = new List<SummaryRow>();
        while (csv.Read())
        {
            var row = new SummaryRow
            {
                Schema = csv.Count(names[0]),
                Run = Text(1),
                Machine = Text(2),
                Runtime = Text(3),
                Version = Text(4),
                Abi = Text(5),
                Suite = Text(6),
                Workload = Text(7),
                Strategy = Text(8),
                Parameters = Text(9),
                Mode = Text(10),
                Launches = csv.Count(notes[0]),
                Rounds = csv.Count(notes[1]),
                Status = csv.Text(notes[2]).ToString(),
            }.With(figures.Select(entry => (entry.figure, Estimate(entry.Columns))));
            rows.Add(faultOf(row) is { } fault ? throw csv.Error(fault) : row);
        }
        return rows;

        string Text(int name) => csv.Text(names[name]).ToString();

        Interval? Estimate(int[] columns) => columns.Select(csv.OptionalNumber).ToArray() switch
        {
            [double.NaN, ..] => null,
            [var value, var low, var high] => new Interval(value, low, high),
            [var value, ..] => new Interval(value, double.NaN, double.NaN),
            _ => null,
        };
    }

    private static IEnumerable<object?> Ends(CaseFigure figure, Interval? estimate) =>
        new object?[] { estimate?.Value, estimate?.Low, estimate?.High }.Take(figure.Columns.Count);
}
