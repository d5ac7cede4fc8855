using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Comparing.Answers;

/// <summary>What the sides of a comparison answer.</summary>
/// <param name="by"><c>runtime</c> or <c>abi</c>, the parts of <paramref name="whole"/>; else each side is a run.</param>
internal sealed class SideAnswers(KernelCatalogue catalogue, string? by, RunData whole)
{
    private readonly Dictionary<RunData, Evidence?> evidence = [];

    /// <summary>What a side's sentences follow from; null where it has no summary.csv of its own.</summary>
    public Evidence? EvidenceOf(ComparedSide side)
    {
        var run = by is "runtime" or "abi" ? whole : side.Run;
        if (!evidence.TryGetValue(run, out var known))
            evidence.Add(run, known = run.Summary.Count == 0 ? null : new Evidence(new Dataset([run], catalogue)));
        return known;
    }

    /// <summary>Null where a side has no summary.csv of its own.</summary>
    public AnswerChanges? Changes(ComparedPart part) => Of(part.Before) is { } before && Of(part.After) is { } after
        ? AnswerChanges.Between(before, after) : null;

    /// <summary>Of the cases that are compared, though they follow from all.</summary>
    private IEnumerable<GivenAnswer>? Of(ComparedSide side)
    {
        if (EvidenceOf(side) is not { } known)
            return null;
        // A case that is compared keeps its own name.
        var compared = side.Run.Cases.Values.Select(times => CaseId.Parse(times.Id))
            .Select(id => (id.Runtime, id.Abi, id.Workload)).ToHashSet();
        var answers = AnswerList.Of(known).Where(answer => compared.Contains((answer.Runtime, answer.Abi, answer.Workload)));
        return by switch
        {
            "runtime" => answers.Select(answer => answer with { Runtime = "" }),
            // The way advised through one ABI has another name in the other.
            "abi" => answers.Where(answer => !answer.IsOfAbi).Select(answer => answer with { Abi = "" }),
            _ => answers,
        };
    }
}
