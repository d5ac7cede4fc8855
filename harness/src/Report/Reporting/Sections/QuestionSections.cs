using Bench.Analysis;
using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Questions;
using Bench.Results;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>Each question of the notes, with verdict, figure and the prices behind it.</summary>
internal static class QuestionSections
{
    public static IEnumerable<Section> Of(Evidence evidence)
    {
        var data = evidence.Data;
        var ids = data.Catalogue.Kernels.SelectMany(Question.IdsOf).Distinct().ToList();
        var order = QuestionList.All.Select(question => question.Id).Concat(ids).Distinct();
        var drawn = new HashSet<string>();
        foreach (var question in order.Select(QuestionList.Of))
            if (WorkloadsOf(question, data) is { Count: > 0 } workloads)
                yield return Of(question, evidence, workloads, drawn);
    }

    /// <summary>Those whose first question it is; only where there are none, those that it is another question of.</summary>
    private static List<string> WorkloadsOf(Question question, Dataset data)
    {
        var concerned = data.Workloads.Select(workload => (workload, ids: data.Of(workload)
                .Where(c => c.Kernel is not null).SelectMany(c => Question.IdsOf(c.Kernel!)).Distinct().ToList()))
            .Where(entry => entry.ids.Contains(question.Id)).ToList();
        var first = concerned.Where(entry => entry.ids[0] == question.Id).ToList();
        return [.. (first.Count > 0 ? first : concerned).Select(entry => entry.workload)];
    }

    /// <param name="drawn">Names of the figures that an earlier question shows.</param>
    private static Section Of(Question question, Evidence evidence, List<string> workloads, HashSet<string> drawn)
    {
        var data = evidence.Data;
        var anchor = $"question-{question.Id.ToLowerInvariant()}";
        var lines = QuestionVerdict.Lines(question, evidence, new ColumnList(data.Columns));
        var blocks = new List<Content> { new Conclusion(lines.Count > 0 ? lines : ["Not answered: nothing of it was measured."]) };
        var answers = Answer.Of(question, data, evidence.Prices);
        if (answers.Count > 0)
        {
            blocks.Add(AnswerGrid(data, answers));
            blocks.Add(new Picture(AnswerFigure.Of(question, data.Columns, answers)));
        }
        blocks.AddRange(FiguresOf(evidence, workloads[0], answers.Count > 0).Where(picture => drawn.Add(picture.Figure.Name)));
        blocks.AddRange(workloads.Select(workload => PriceGrid(data, workload)).OfType<Grid>());
        return new Section(question.Text, anchor, 2, blocks);
    }

    private static Grid AnswerGrid(Dataset data, IReadOnlyList<IReadOnlyList<Answer>> answers) => new(new Table(
        [.. Column.Words("way", "measured as"), .. Column.Numbers(data.Columns.Select(column => AnswerFigure.Label(column, answers)))],
        [.. answers.Select(row => (IReadOnlyList<string>)
        [
            row[0].Probe.Name, $"`{row[0].Probe.Strategy}`, {row[0].Probe.Abi}, above {Above(row)}",
            .. row.Select(answer => answer.Price is { } price
                ? $"{NumberText.Difference(price.Nanoseconds, "")}{(price.IsAdded && !answer.Probe.IsAccess ? " ∅" : "")}"
                : "n/a"),
        ])],
        "Prices in ns with 95 % intervals; ∅ marks those above doing nothing where there is no reference"));

    private static string Above(IReadOnlyList<Answer> row)
    {
        var price = row.Select(answer => answer.Price).OfType<Price>().OrderBy(price => price.IsAdded).First();
        var what = price.IsAdded ? "doing nothing" : price.Other ?? $"`{price.Case.Reference}`";
        var point = price.Case.Parameters;
        return $"{what}{(point.Length > 0 ? $"; {point}" : "")}";
    }

    /// <summary>The ladder in whole calls where there are rungs, in the C API and in universal HPy; all ways where the
    /// question names none; and lines where there is a number of arguments.</summary>
    private static IEnumerable<Picture> FiguresOf(Evidence evidence, string workload, bool isAnswered)
    {
        var data = evidence.Data;
        foreach (var mode in data.Headline(workload).Where(c => c.Ns is not null && evidence.Focus.Contains(c.Column))
            .Select(c => c.Mode).Distinct())
            if (data.Of(workload).Any(c => c.HasRung))
                yield return new Picture(
                    LadderFigure.Of(
                        data, workload, mode, c => evidence.Focus.Contains(c.Column) && c.Abi is Abis.CApi or Abis.HpyUniversal));
            else if (!isAnswered)
                yield return new Picture(DotsFigure.Of(data, workload, mode));
        if (ArgumentsFigure.All(data).Where(plot => plot.Name.StartsWith($"{ArgumentsFigure.Kind}-{workload}-", StringComparison.Ordinal))
                .MaxBy(plot => plot.Panels.SelectMany(panel => panel.Lines).Sum(line => line.Points.Count)) is { } lines)
            yield return new Picture(lines);
    }

    private static Grid? PriceGrid(Dataset data, string workload)
    {
        var points = data.CorePoints(workload);
        var cases = data.Headline(workload).Where(c => points.Contains(c.Parameters) && !c.IsNoop).ToList();
        var rows =
            from row in cases.GroupBy(c => (c.Strategy, c.Abi, c.Parameters))
            where row.Any(c => c.Ns is not null)
            orderby Rungs.Order(row.First().Rung), data.OrderOf(workload, row.Key.Strategy)
            select (IReadOnlyList<string>)
            [
                row.First().Rung, $"`{row.Key.Strategy}`", row.Key.Abi, row.Key.Parameters,
                .. data.Columns.Select(column => Cell(row.FirstOrDefault(c => c.Column == column))),
            ];
        var list = rows.ToList();
        return list.Count == 0 ? null : new Grid(new Table(
            [.. Column.Words("rung", "strategy", "ABI", "parameters"),
                .. Column.Numbers(data.Columns.Select(column => Head(column, cases)))],
            list, $"All of `{workload}`, ns against `{Reference(cases)}` (∅: above doing nothing)"), IsFolded: true);
    }

    private static string Reference(List<SummaryRow> cases) =>
        cases.Select(c => c.Reference).FirstOrDefault(reference => !string.IsNullOrEmpty(reference)) ?? "-";

    /// <summary>With the mode where it is another than calls.</summary>
    private static string Head(string column, List<SummaryRow> cases) =>
        cases.FirstOrDefault(c => c.Column == column && c.Ns is not null)?.Mode is { } mode && mode != "call"
        ? $"{column}, mode {mode}" : column;

    private static string Cell(SummaryRow? of) => of switch
    {
        null => "n/a",
        { Ns: null } => "n/a",
        { IsReference: true } => $"is the reference: {NumberText.Bare(of.Ns!.Value)}",
        { Move: { } move } => NumberText.Difference(move, ""),
        { Added: { } added } => $"{NumberText.Bare(added)} ∅",
        _ => "n/a",
    };
}
