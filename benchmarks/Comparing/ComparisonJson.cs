using Bench.Comparison;

namespace Bench.Cli.Comparing;

/// <summary>Comparisons as one JSON object.</summary>
internal static class ComparisonJson
{
    public static string Of(
        IEnumerable<(ComparisonResult Result, IReadOnlyList<ProvenanceDifference> Differences)> parts, MachineSheet? machines,
        Func<ComparisonResult, IEnumerable<CaseComparison>> chosen) => JsonText.Of(
        new
        {
            Schema = Bench.Results.Schemas.Version,
            Comparisons = parts.Select(part => new
            {
                part.Result.Before,
                part.Result.After,
                part.Result.Unit,
                part.Result.AaSpread,
                part.Result.IntervalsOnly,
                Provenance = part.Differences.Select(difference => new { difference.What, difference.Before, difference.After }),
                Cases = chosen(part.Result).Select(c => new
                {
                    Case = c.Id,
                    Figure = c.Figure.ToString().ToLowerInvariant(),
                    TimeBefore = c.Before,
                    TimeAfter = c.After,
                    Difference = c.Difference.Value,
                    DifferenceLow = Finite(c.Difference.Low),
                    DifferenceHigh = Finite(c.Difference.High),
                    Relative = c.Relative.Value,
                    P = Finite(c.P),
                    c.Threshold,
                    Verdict = c.Verdict.ToString().ToLowerInvariant(),
                }),
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
                P = Finite(agreement.P),
                agreement.Disagree,
            }),
        });

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
