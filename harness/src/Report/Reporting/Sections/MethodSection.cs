using System.Globalization;
using System.Text.Json.Nodes;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Results;
using Bench.Statistics;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>How it was measured, how noisy it was, what was left out.</summary>
internal static class MethodSection
{
    public static Section Of(Dataset data)
    {
        var twins = TrustText.Twins(data);
        var blocks = new List<Content>();
        foreach (var run in data.Runs)
            blocks.Add(new Paragraph(How(run)));
        if (data.Cases.Any(c => RuntimeName.IsExperimental(c.Version)))
            blocks.Add(new Paragraph("CPython 3.13t, free-threaded, is experimental upstream: its figures say how it is there, not how "
                + "3.14t is, the first that is not."));
        blocks.Add(new Paragraph(Noise(twins)));
        if (twins.Count > 0)
            blocks.Add(new Grid(new Table(
                [.. Column.Words("interpreter", "ABI", "suite", "mode"), .. Column.Numbers("difference, ns", "ratio")],
                [.. twins.Select(c => (object?[])
                [
                    c.Column, c.Abi, c.Point.Value(ParameterPoint.Suite) ?? c.Parameters, c.Mode,
                    NumberText.Difference(c.Move!.Value, ""), c.Ratio,
                ])],
                "A/A: two identical kernels, the difference of the second from the first with its 95 % interval: believe no smaller "
                    + "difference"),
                IsFolded: true));
        blocks.AddRange(LeftOut(data));
        return new Section("How it was measured, how noisy it was, what was left out", "method", 2, blocks);
    }

    private static string How(RunData run)
    {
        var measured = run.Summary.Where(row => row.Ns is not null).ToList();
        var launches = measured.Select(row => row.Launches).DefaultIfEmpty(0);
        var rounds = measured.Select(row => row.Rounds).DefaultIfEmpty(0).Min();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Run {run.Name} on {run.Machine}: {measured.Count} cases in {Span(launches)} launches of {rounds} quiet rounds or more each. "
                + $"A launch is a process of the interpreter that comes to each case in passes, with other layouts of the code as they go "
                + $"on (PyPy: one pass, one layout); all ways of doing a thing are timed in the same rounds, and differences are taken "
                + $"within a round. Per launch the median over rounds, over launches the median with a sign-test interval.");
    }

    private static string Span(IEnumerable<int> numbers)
    {
        var list = numbers.ToList();
        return list.Min() == list.Max() ? NumberText.Whole(list.Min())
            : $"{NumberText.Whole(list.Min())} to {NumberText.Whole(list.Max())}";
    }

    private static string Noise(List<SummaryRow> twins)
    {
        if (twins.Count == 0)
            return "How noisy it was is not known: these runs have no twins (two identical kernels).";
        var widest = twins.MaxBy(TrustText.Spread)!;
        var median = Quantiles.Median(twins.Select(TrustText.Spread));
        var apart = twins.Count(c => c.Move!.Value.Low > 0 || c.Move.Value.High < 0);
        return $"Two identical kernels were at most {NumberText.Of(TrustText.Spread(widest), "ns")} apart ({widest.Column}, {widest.Abi}, "
            + $"{widest.Mode}, "
            + $"{widest.Parameters}), in the median case {NumberText.Of(median, "ns")}; in {NumberText.Whole(apart)} of "
            + $"{NumberText.Whole(twins.Count)} cases their interval leaves zero out. "
            + $"A price within the spread of its own suite and mode, or within {NumberText.Of(AaSpread.Least, "ns")}, is called the same.";
    }

    private static IEnumerable<Content> LeftOut(Dataset data)
    {
        var items = new List<string>();
        foreach (var run in data.Runs)
        {
            items.AddRange(run.Missing.Select(name => $"{run.Name}: no {name}"));
            items.AddRange((run.Provenance?["problems"] as JsonArray)?.Select(problem => $"{run.Name}: {problem}") ?? []);
        }
        items.AddRange(
            from row in data.Cases
            where row.Kernel is null && row.Ns is not null
            group row.Strategy by (row.Column, row.Workload) into unknown
            select $"{unknown.Key.Column}, {unknown.Key.Workload}: in tables, but not in advice, as this build's catalogue does not have "
                + string.Join(", ", unknown.Distinct().Select(strategy => $"`{strategy}`")));
        items.AddRange(
            // What failed is among a run's problems.
            from absent in data.Cases
            where !absent.Status.IsOk
                && (absent.Source!.Provenance is null || absent.Status.IsAbsent)
            group absent by (absent.Column, absent.Abi, Status: absent.Status.ToString()) into reason
            orderby reason.Key
            select $"{reason.Key.Column}, {reason.Key.Abi}: {NumberText.Counted(reason.Count(), "case")} {reason.Key.Status}");
        if (items.Count == 0)
            yield return new Paragraph("Nothing was left out: every case that was asked for was measured.");
        else
            yield return new Grid(
                new Table([.. Column.Words("what")], [.. items.Select(item => (object?[])[item])], "What was left out, and why"),
                IsFolded: items.Count > 12);
    }
}
