using Bench.Comparison;
using Bench.Results;
using Bench.Tables;

namespace Bench.Cli.Comparing;

/// <summary>Comparisons as one JSON object.</summary>
internal static class ComparisonJson
{
    public static string Of(
        IEnumerable<ComparedPart> parts, MachineSheet? machines,
        Func<ComparisonResult, IEnumerable<CaseComparison>> chosen, IReadOnlyList<FailCondition> gates) => JsonText.Of(
        new
        {
            Schema = Schemas.Version,
            Comparisons = parts.Select(part => new
            {
                part.Result.Before,
                part.Result.After,
                part.Result.Unit,
                part.Result.AaSpread,
                part.Result.IntervalsOnly,
                Provenance = part.Differences.Select(difference => new { difference.What, difference.Before, difference.After }),
                Decided = Decisions.Of([part.Result], gates).Decided,
                Undecided = Decisions.Of([part.Result], gates).Reasons.Select(reason => new { reason.Why, reason.Cases }),
                Cases = ComparisonSheet.ForMachines(part.Result, chosen(part.Result)).Objects,
                part.Result.OnlyBefore,
                part.Result.OnlyAfter,
                part.Result.WithoutCycles,
                WithoutClock = part.Result.Cases.Count(compared => !compared.AtOneClock),
            }),
            Machines = machines?.Cases.Select(agreement => new
            {
                Case = agreement.Id,
                Cycles = machines.Names.Zip(agreement.Cycles).ToDictionary(pair => pair.First, pair => pair.Second?.Value),
                agreement.Effects.Tau,
                agreement.Effects.ISquared,
                agreement.P,
                agreement.Disagree,
            }),
        });
}
