using Bench.Analysis;
using Bench.Reporting.Questions;

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
        var difference = probe.IsAccess ? found.Added : found.Move ?? found.Added;
        return difference is { } ns
            ? new Answer(probe, column, new Price(found, ns, prices.Noise(found), probe.IsAccess || found.Move is null), null)
            : new Answer(probe, column, null, found.Absent ?? "no baseline of the same shape");
    }
}
