using Bench.Comparison;
using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>One side against another.</summary>
/// <param name="By">What the sides are parts of one run by, <c>runtime</c> or <c>abi</c>; null: runs, or machines.</param>
/// <param name="Differences">In what their provenance differs.</param>
internal sealed record ComparedPart(
    string? By, ComparedSide Before, ComparedSide After, ComparisonResult Result, IReadOnlyList<ProvenanceDifference> Differences)
{
    public bool IsAcross { get; } = !Before.Run.SharesMachine(After.Run);

    /// <summary>A case's name, without what the sides are told apart by.</summary>
    public CaseId NameOf(CaseComparison compared) => (By, CaseId.Parse(compared.Id)) switch
    {
        ("runtime", var name) => name with { Runtime = "" },
        ("abi", var name) => name with { Abi = "" },
        (_, var name) => name,
    };

    /// <summary>How many cases of how many differ, and what is known of the others.</summary>
    public string Counts
    {
        get
        {
            var changes = Result.Cases.Count(compared => compared.IsChange);
            var counts = Enum.GetValues<Verdict>()
                .Select(verdict => (Word: VerdictWord.Of(verdict, IsAcross), Count: Result.Cases.Count(c => c.Verdict == verdict)))
                .Where(entry => entry.Count > 0).Select(entry => $"{NumberText.Whole(entry.Count)} {entry.Word}");
            var open = Decisions.Of([.. Result.Cases.Select(compared => compared.Doubt)]);
            return $"{NumberText.Whole(changes)} of {NumberText.Counted(Result.Cases.Count, "case")} "
                + $"{(changes == 1 || Result.Cases.Count == 1 ? "differs" : "differ")}: {string.Join(", ", counts)}"
                + $"{(open.Undecided.Count > 0 ? $" ({open.Why})" : "")}{Missing}";
        }
    }

    /// <summary>What could not be compared; empty if nothing.</summary>
    public string Missing =>
        (Result.OnlyBefore.Count > 0 ? $", {NumberText.Whole(Result.OnlyBefore.Count)} only {Before.Name}" : "")
        + (Result.OnlyAfter.Count > 0 ? $", {NumberText.Whole(Result.OnlyAfter.Count)} only {After.Name}" : "")
        + (Result.WithoutCycles > 0 ? $", {NumberText.Whole(Result.WithoutCycles)} left out without a clock" : "");
}
