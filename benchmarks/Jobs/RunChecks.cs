using Bench.Cli.Comparing;
using Bench.Comparison;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Cli.Jobs;

/// <summary>What must be true of runs, and of what is asked, for a comparison to mean something.</summary>
internal sealed class RunChecks(CompareRequest request, TextWriter errors)
{
    /// <summary>Runs that are put together must not count twice.</summary>
    /// <exception cref="BenchException">One is there twice.</exception>
    public static void RequireOnce(IEnumerable<RunData> runs)
    {
        if (runs.GroupBy(run => run.Label).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new BenchException(
                $"run {twice.Key} is there {twice.Count()} times ({string.Join(", ", twice.Select(run => run.Source))}): name it once");
    }

    /// <param name="differences">Between both.</param>
    /// <param name="arePooled">As if they were one run: then kernels must be the same too.</param>
    /// <exception cref="BenchException">Something differs that takes the meaning, and nobody insists.</exception>
    public void RequireMeaning(
        RunData before, RunData after, IReadOnlyList<ProvenanceDifference> differences, bool arePooled = false)
    {
        if (!request.Force
            && differences.FirstOrDefault(
                difference => difference.TakesMeaning || (arePooled && difference.What == ProvenanceDifference.KernelSource)) is { } reason)
            throw new BenchException(
                $"{before.Label} and {after.Label} differ in {reason.What} ({reason.Before}; {reason.After}): a comparison has no "
                    + $"meaning; measure both with one bench, {SideBySide(before, after)}or insist with --force");
    }

    /// <summary>A gate judges code, not hardware.</summary>
    /// <exception cref="BenchException">Both are of different machines, or may be, and nobody insists.</exception>
    public void RequireOneHardware(RunData before, RunData after)
    {
        if (request.FailOn.Count == 0 || request.Force)
            return;
        var fact = Hardware.Difference(before, after)
            ?? (before.Machine == after.Machine || Hardware.IsTold(before, after) ? null
                : $"machine ({before.Machine}; {after.Machine}), and no run.json tells both their CPUs");
        if (fact is not null)
            throw new BenchException(
                $"--fail-on: {before.Label} and {after.Label} differ in {fact}: that would judge hardware, not code; measure both on one "
                    + "machine, or insist with --force");
    }

    /// <exception cref="BenchException">A limit is in nanoseconds, or below the threshold.</exception>
    public void RequireLimits(bool inCycles)
    {
        var threshold = request.Settings.Threshold;
        if (inCycles && !request.FailOn.Select(condition => condition.Least).Append(threshold).All(limit => limit.IsRelative))
            throw new BenchException("times are compared in cycles here: give --threshold and --fail-on in per cent");
        if (request.FailOn.FirstOrDefault(
            condition => condition.Least != PracticalThreshold.None && IsBelow(condition.Least, threshold)) is { } idle)
            throw new BenchException(
                $"--fail-on: {idle} lies below --threshold {threshold}, which decides what is slower or faster at all: lower that too");
    }

    /// <summary>Tells of runs that are not whole, and of what is odd in them.</summary>
    public void Warn(IEnumerable<RunData> runs)
    {
        foreach (var run in runs)
        {
            if (run.Trouble is { } trouble)
                errors.WriteLine($"bench: {run.Source}: this run is {trouble}: what it lacks is not compared");
            foreach (var remark in run.Remarks)
                errors.WriteLine($"bench: {remark}");
        }
    }

    /// <summary>Where show can do it.</summary>
    private static string SideBySide(RunData before, RunData after) => !before.HasSummary || !after.HasSummary ? ""
        : $"read them side by side (bench show A B --by {(before.Machine == after.Machine ? "run" : "machine")} --figure cycles), ";

    /// <summary>The exit code that --fail-on and --strict ask for.</summary>
    /// <param name="met">What --fail-on asked for and found, a sentence each.</param>
    /// <param name="decisions">How many cases could be judged.</param>
    /// <param name="isIncomplete">Something that should have been measured was not.</param>
    /// <param name="undecided">How many cases --strict would have judged too.</param>
    public int ExitCodeOf(IReadOnlyList<string> met, Decisions decisions, bool isIncomplete, int undecided)
    {
        if (met.Count > 0)
        {
            errors.WriteLine($"bench: {met[0]}");
            return ExitCode.Regression;
        }
        if (request.FailOn.Count > 0 && !decisions.IsEnough(request.Decided))
        {
            errors.WriteLine($"bench: --fail-on: {decisions.Text}: measure more, or ask for less with --decided");
            return ExitCode.Inconclusive;
        }
        if (!request.Strict || (!isIncomplete && undecided == 0))
            return ExitCode.Fine;
        errors.WriteLine(isIncomplete ? "bench: --strict: a run is not whole, or a case failed in it"
            : $"bench: --strict: {NumberText.Counted(undecided, "case")} could not be judged");
        return isIncomplete ? ExitCode.Incomplete : ExitCode.Inconclusive;
    }

    private static bool IsBelow(PracticalThreshold limit, PracticalThreshold other) =>
        limit.IsRelative && other.IsRelative && limit.Nanoseconds(1, 0) < other.Nanoseconds(1, 0);
}
