using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Questions;
using Bench.Results;

namespace Bench.Reporting.Findings;

/// <summary>
/// Whether caches pay, one row for each cache, way and runtime: in whole calls (on PyPy in a Python loop, the only whole
/// call there), and against the first way to do without the cache where there are several.
/// </summary>
public sealed class CacheAnswers
{
    private readonly List<(string Column, string Cache, BreakEvenRow Row)> rows = [];

    /// <param name="columns">For each row of breakeven.csv the interpreter's name.</param>
    /// <param name="isShown">Which parameter points stand for a workload.</param>
    public CacheAnswers(IEnumerable<(string Column, BreakEvenRow Row)> columns, Func<BreakEvenRow, bool> isShown)
    {
        var known = new HashSet<(string, string, string, string)>();
        var shown = columns.Where(entry => IsWhole(entry.Row) && isShown(entry.Row)).ToList();
        var points = shown.Select(entry => (entry.Row.Workload, entry.Row.Parameters)).Distinct().ToLookup(entry => entry.Workload);
        foreach (var (column, row) in shown)
        {
            // A workload's only parameter point need not be named.
            var cache = points[row.Workload].Count() > 1 ? $"{row.Workload} {row.Parameters}" : row.Workload;
            if (known.Add((column, cache, row.Abi, row.Strategy)))
                rows.Add((column, cache, row));
        }
        Columns = [.. rows.Select(row => row.Column).Distinct()];
        Caches = [.. rows.Select(row => row.Cache).Distinct()];
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string> Caches { get; }

    /// <summary>The notes' ways that were measured; where none was, the ways that were, the most frequent first.</summary>
    public IReadOnlyList<CacheWay> Ways(int most)
    {
        var ways = rows.GroupBy(row => new CacheWay(row.Row.Strategy, row.Row.Abi, row.Row.Strategy)).OrderByDescending(way => way.Count())
            .Select(way => way.Key).ToList();
        var named = CGlobals.Ways.Where(way => ways.Any(other => other.Abi == way.Abi && other.Strategy == way.Strategy)).ToList();
        return [.. (named.Count > 0 ? named : ways).Take(most)];
    }

    public BreakEvenRow? Find(string column, string cache, CacheWay way) =>
        rows.FirstOrDefault(
            row => row.Column == column && row.Cache == cache && row.Row.Abi == way.Abi && row.Row.Strategy == way.Strategy).Row;

    /// <summary>All of a way on an interpreter.</summary>
    public IReadOnlyList<(string Cache, BreakEvenRow Row)> Of(string column, CacheWay way) =>
        [.. rows.Where(row => row.Column == column && row.Row.Abi == way.Abi && row.Row.Strategy == way.Strategy)
            .Select(row => (row.Cache, row.Row))];

    /// <summary>What doing the work each time costs above the same call doing nothing, ns; null if not measured there.</summary>
    public double? Work(string column, string cache) => rows.Where(row => row.Column == column && row.Cache == cache)
        .Select(row => (double?)row.Row.Work).FirstOrDefault();

    /// <summary>Whether the row tells a whole call: on PyPy a Python loop is the only one.</summary>
    public static bool IsWhole(BreakEvenRow row) => row.Mode == RuntimeKind.Of(row.Runtime).WholeCall.Name();

    /// <summary>What catches the eye is what was lost; a way that adds nothing pays for any work.</summary>
    public static string Verdict(BreakEvenRow row) => row switch
    {
        { Verdict: BreakEvenVerdict.Pays, PaysFromNs: < AaSpread.Least } => "always pays",
        { Verdict: BreakEvenVerdict.Pays } => $"pays from {NumberText.Digits(row.PaysFromNs)}",
        _ => $"{row.Verdict.ToUpperInvariant()}, would pay from {NumberText.Digits(row.PaysFromNs)}",
    };
}
