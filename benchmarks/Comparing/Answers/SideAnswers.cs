using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Cli.Comparing.Answers;

/// <summary>What the sides of a comparison answer.</summary>
/// <param name="by"><c>runtime</c> or <c>abi</c>, the parts of <paramref name="whole"/>; else each side is a run.</param>
internal sealed class SideAnswers(KernelCatalogue catalogue, string? by, RunData whole)
{
    private readonly Dictionary<RunData, (Evidence? Evidence, string Why)> evidence = [];

    /// <summary>What a side's sentences follow from; null where its summary.csv cannot be read: cases are compared without.</summary>
    public Evidence? EvidenceOf(ComparedSide side) => Known(side).Evidence;

    /// <summary>Why there is no evidence.</summary>
    public string WhyNot(ComparedSide side) => Known(side).Why;

    /// <summary>Null where a side has no evidence.</summary>
    public AnswerChanges? Changes(ComparedPart part) => Of(part.Before) is { } before && Of(part.After) is { } after
        ? AnswerChanges.Between(before, after) : null;

    private (Evidence? Evidence, string Why) Known(ComparedSide side)
    {
        var run = by is "runtime" or "abi" ? whole : side.Run;
        if (!evidence.TryGetValue(run, out var known))
            evidence.Add(run, known = Read(run));
        return known;
    }

    private (Evidence? Evidence, string Why) Read(RunData run)
    {
        try
        {
            return run.Summary.Count == 0 ? (null, $"{run.Label} has no summary.csv of its own")
                : (new Evidence(new Dataset([run], catalogue)), "");
        }
        catch (BenchException exception)
        {
            return (null, exception.Message);
        }
    }

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
            _ => answers.Select(answer => answer with { Runtime = side.Run.LineOf(answer.Runtime) }),
        };
    }
}
