using System.Globalization;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>A side of a comparison.</summary>
/// <param name="Name">What tables call it: before and after, or a machine, a runtime, an ABI.</param>
/// <param name="Run">Its cases.</param>
internal sealed record ComparedSide(string Name, RunData Run)
{
    /// <summary>More names than these are counted.</summary>
    private const int MostNames = 2;

    /// <summary>Which run it is: of a machine that the name tells, its time.</summary>
    public string Which => Name == Run.Machine ? Run.Name : Run.Label;

    public IReadOnlySet<string> Workloads => Names(id => id.Workload).ToHashSet();

    /// <summary>What was measured there, how precisely, and when.</summary>
    public string Text => Told.Joined(
        ", ",
        Named([.. Names(id => id.Runtime).Order(VersionOrder.Instance)], "runtime"), Named([.. Names(id => id.Abi)], "ABI"),
        Run.Provenance?.Text("precision") is { } precision ? $"{precision} precision" : "",
        Run.Start is { } start ? start.UtcDateTime.ToString("'began' yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) : "");

    private IEnumerable<string> Names(Func<CaseId, string> part) =>
        Run.Cases.Keys.Select(id => part(CaseId.Parse(id))).Where(name => name.Length > 0).Distinct();

    private static string Named(IReadOnlyList<string> names, string what) =>
        names.Count <= MostNames ? ColumnList.Text(names) : NumberText.Counted(names.Count, what);
}
