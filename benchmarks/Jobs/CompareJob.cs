using System.Globalization;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>A comparison from beginning to end: read, refuse, compare, show, judge.</summary>
public sealed class CompareJob(CompareRequest request, KernelCatalogue catalogue, TextWriter output, TextWriter errors)
{
    /// <summary>Twins this far apart, as a fraction, hide what people look for.</summary>
    private const double WideSpread = 0.05;

    /// <summary>By then the machine may be another.</summary>
    private static readonly TimeSpan LongGap = TimeSpan.FromHours(1);

    private readonly RunChecks checks = new(request, errors);

    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">There is nothing to compare, or it would have no meaning.</exception>
    public int Run()
    {
        var read = RunFiles.Compared(request.Paths);
        var runs = IsWithin ? Chosen(read) : read;
        var sides = IsWithin ? Comparable(Sides(runs)) : RuntimeLines.Join(Chosen(Sides(runs)), request.Versions);
        var isAcross = sides.Any(side => !side.SharesMachine(sides[0]));
        checks.RequireLimits(isAcross);
        var report = new ComparisonReport(request, isAcross, catalogue, runs[0]);
        var before = sides[0];
        foreach (var after in sides.Skip(1))
        {
            var differences = IsWithin ? [] : ProvenanceDifference.Between(before, after);
            checks.RequireOneHardware(before, after);
            checks.RequireMeaning(before, after, differences);
            var settings = request.Settings with
            {
                InCycles = !before.SharesMachine(after),
                SharesClock = !differences.Any(difference => difference.What == ProvenanceDifference.Flags),
                Paired = IsWithin,
            };
            report.Add(new ComparedPart(
                IsWithin ? request.By : null, NameOf(before, sides, "before"), NameOf(after, sides, "after"),
                new RunComparer(settings, AaSpread.OfRuns(IsWithin ? runs : [before, after])).Compare(before, after), differences));
            if (settings is { InCycles: true, SharesClock: false })
                report.Note("The clock of the two was compiled with other flags: where these change how long an addition takes, cycles "
                    + "mislead.");
            if (before.SharesMachine(after) && (after.Start - before.Start)?.Duration() is { } gap && gap > LongGap)
                report.NoteGap(gap);
            if (!IsWithin && before.Label == after.Label)
                errors.WriteLine($"bench: both sides are run {before.Label}");
        }
        foreach (var line in RuntimeLines.Told(
            [.. sides.Select((side, i) => (NameOf(side, sides, i == 0 ? "before" : "after").Name, side.Runtimes))], sides[0].Lines))
            report.Note(line);
        // Runs of one machine are put together only where that was asked for.
        if (isAcross && sides.DistinctBy(side => side.Machine).Count() == sides.Count)
            report.AddMachines(sides);
        checks.Warn(runs);
        if (report.Results.Max(result => result.AaSpread) is > WideSpread and var spread)
            errors.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"bench: two identical kernels of a suite were {spread * 100:0} % apart: no smaller difference there is called slower "
                    + $"or faster"));
        report.Write(output, errors);
        return ExitCodeOf(runs, report.Results);
    }

    /// <summary>Of the cases those that were asked for.</summary>
    private IReadOnlyList<RunData> Chosen(IReadOnlyList<RunData> runs)
    {
        if (request.Choose is null)
            return runs;
        var wants = request.Choose([.. runs.SelectMany(run => run.Cases.Keys).Distinct().Select(CaseId.Parse)]);
        var chosen = runs.Select(run => run.Only(wants)).ToList();
        return chosen.Find(run => run.Cases.Count == 0) is { } empty
            ? throw new BenchException($"{empty.Source}: no case in it has all that was asked for: leave out a filter") : chosen;
    }

    /// <summary>What sides are, where that tells them apart; else which comes first.</summary>
    private ComparedSide NameOf(RunData side, IReadOnlyList<RunData> sides, string place) => new(
        IsWithin ? side.Name
        : sides.DistinctBy(other => other.Machine).Count() == sides.Count ? side.Machine
        : sides.Count == 2 || side == sides[0] ? place : side.Label, side);

    private bool IsWithin => request.By is "runtime" or "abi";

    /// <summary>A runtime or an ABI that has nothing in common with the first, .NET's managed calls say, must not hinder the
    /// others.</summary>
    private IReadOnlyList<RunData> Comparable(IReadOnlyList<RunData> sides)
    {
        var others = sides.Skip(1).ToLookup(side => RunComparer.Common(sides[0], side).Count > 0);
        if (!others[true].Any())
            throw new BenchException($"{sides[0].Source}: no case in common between {string.Join(", ", sides.Select(side => side.Name))}");
        foreach (var stray in others[false])
            errors.WriteLine($"bench: {stray.Name} has no case in common with {sides[0].Name}: not compared");
        return [sides[0], .. others[true]];
    }

    private IReadOnlyList<RunData> Sides(IReadOnlyList<RunData> runs)
    {
        if (IsWithin)
        {
            if (runs.Count != 1)
                throw new BenchException($"--by {request.By} looks into one run: name one, not {runs.Count}");
            if (runs[0].IsSummary)
                throw new BenchException($"{runs[0].Source}: --by {request.By} pairs launches: name the run's folder or its launches.csv");
            var parts = request.By == "runtime" ? RunSplitter.ByRuntime(runs[0]) : RunSplitter.ByAbi(runs[0]);
            return parts.Count > 1 ? parts
                : throw new BenchException($"{runs[0].Source}: only {parts[0].Name} in this run, nothing to compare it with");
        }
        if (runs.Count < 2)
            throw new BenchException($"{request.Paths[0]}: one run only: name two{Within(runs[0])}");
        if (request.By is null)
            return runs;
        if (runs.All(run => run.Machine == runs[0].Machine))
            throw new BenchException($"--by machine: all runs are of {runs[0].Machine}: leave it out");
        RunChecks.RequireOnce(runs);
        foreach (var run in runs.Skip(1))
            checks.RequireMeaning(runs[0], run, ProvenanceDifference.Between(runs[0], run), arePooled: true);
        return RunSplitter.ByMachine(runs);
    }

    /// <summary>What one run can be compared by.</summary>
    private static string Within(RunData run)
    {
        var ways = new[] { (RunSplitter.ByRuntime(run).Count, "--by runtime"), (RunSplitter.ByAbi(run).Count, "--by abi") }
            .Where(way => way.Count > 1 && !run.IsSummary).Select(way => way.Item2).ToList();
        return ways.Count == 0 ? "" : $", or compare within it with {string.Join(" or ", ways)}";
    }

    private int ExitCodeOf(IReadOnlyList<RunData> runs, IReadOnlyList<ComparisonResult> results)
    {
        var cases = results.SelectMany(result => result.Cases).ToList();
        return checks.ExitCodeOf(
            request.Met(results),
            Decisions.Of(results, request.FailOn),
            request.Strict && runs.Any(run => run.Trouble is not null || run.HasFailed),
            cases.Count(compared => compared.Doubt != Doubt.None)
                + results.Sum(result => result.OnlyBefore.Count + result.WithoutCycles));
    }
}
