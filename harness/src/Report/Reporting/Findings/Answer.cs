using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Questions;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Reporting.Findings;

/// <summary>The price of a probe on an interpreter.</summary>
/// <param name="Price">Null where it was not measured.</param>
/// <param name="Absent">Why not; null if it was.</param>
public sealed record Answer(Probe Probe, string Column, Price? Price, string? Absent)
{
    /// <summary>The answers of a question, by probe; those that were measured nowhere are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<Answer>> Of(Question question, Dataset data, Prices prices) =>
        [.. question.Probes
            .Select(probe => (IReadOnlyList<Answer>)[.. data.Columns.Select(column => Of(probe, column, data, prices))])
            .Where(row => row.Any(answer => answer.Price is not null))];

    private static Answer Of(Probe probe, string column, Dataset data, Prices prices)
    {
        var cases = data.Headline(probe.Workload)
            .Where(c => c.Column == column && c.Abi == probe.Abi && c.Strategy == probe.Strategy).ToList();
        var point = probe.Point.Length > 0 ? probe.Point : data.MainPoint(probe.Workload);
        var found = cases.FirstOrDefault(c => c.Parameters == point);
        if (found is null)
            return new Answer(probe, column, null, "not measured in this run");
        if (probe.IsOfAbi)
            return AboveCApi(found, data) is { } above
                ? new Answer(probe, column, new Price(found, above, prices.Noise(found), IsAdded: false) { Other = "the C API's" }, null)
                : new Answer(probe, column, null, found.Absent ?? "not measured in the C API");
        var difference = probe.IsAccess ? found.Added : found.Move ?? found.Added;
        return difference is { } ns
            ? new Answer(probe, column, new Price(found, ns, prices.Noise(found), probe.IsAccess || found.Move is null), null)
            : new Answer(probe, column, null, found.Absent ?? "no baseline of the same shape");
    }

    /// <summary>Both are told above one reference of the same rounds, which goes out; without launches the ends of the
    /// intervals are as far apart as they can be.</summary>
    private static Interval? AboveCApi(SummaryRow found, Dataset data)
    {
        var other = data.Of(found.Workload).FirstOrDefault(row => row.Column == found.Column && row.Abi == Abis.CApi
            && (row.Strategy, row.Parameters, row.Mode) == (found.Strategy, found.Parameters, found.Mode));
        if (found.Move is not { } move || other?.Move is not { } whole)
            return null;
        var before = other.Source!.LaunchesOf(other.Id).ToDictionary(launch => launch.Launch, launch => launch.MoveNs);
        double[] differences = [.. found.Source!.LaunchesOf(found.Id).Where(launch => before.ContainsKey(launch.Launch))
            .Select(launch => (double)(launch.MoveNs - before[launch.Launch])).Where(double.IsFinite)];
        return differences.Length > 0 ? SignTestInterval.Median(differences)
            : new Interval(move.Value - whole.Value, move.Low - whole.High, move.High - whole.Low);
    }
}
