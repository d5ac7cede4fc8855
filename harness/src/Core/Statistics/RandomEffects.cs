namespace Bench.Statistics;

/// <summary>
/// One figure estimated on several machines, each with its own error: its mean, and how far the machines truly differ.
/// Sources: R. DerSimonian and N. Laird, "Meta-analysis in clinical trials", Control. Clin. Trials 7 (1986),
/// doi:10.1016/0197-2456(86)90046-2; I²: J. P. T. Higgins and S. G. Thompson, "Quantifying heterogeneity in a
/// meta-analysis", Stat. Med. 21 (2002), doi:10.1002/sim.1186.
/// </summary>
/// <param name="Mean">Weighted over machines, in the unit of the estimates.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Tau">Standard deviation between machines, without measuring error.</param>
/// <param name="ISquared">The share of the scatter that is not measuring error: 0 … 1.</param>
public readonly record struct RandomEffects(double Mean, double StandardError, double Tau, double ISquared)
{
    /// <param name="estimates">One a machine; at least two.</param>
    /// <param name="standardErrors">Of the estimates; above zero.</param>
    public static RandomEffects Of(IReadOnlyList<double> estimates, IReadOnlyList<double> standardErrors)
    {
        var weights = standardErrors.Select(error => 1 / (error * error)).ToArray();
        var total = weights.Sum();
        var common = estimates.Zip(weights, (estimate, weight) => estimate * weight).Sum() / total;
        var q = estimates.Zip(weights, (estimate, weight) => weight * (estimate - common) * (estimate - common)).Sum();
        var freedom = estimates.Count - 1;
        var variance = Math.Max(0, (q - freedom) / (total - (weights.Sum(weight => weight * weight) / total)));
        var wider = standardErrors.Select(error => 1 / ((error * error) + variance)).ToArray();
        return new RandomEffects(
            estimates.Zip(wider, (estimate, weight) => estimate * weight).Sum() / wider.Sum(),
            Math.Sqrt(1 / wider.Sum()),
            Math.Sqrt(variance),
            q > freedom ? (q - freedom) / q : 0);
    }
}
