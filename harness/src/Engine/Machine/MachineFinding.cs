namespace Bench.Machine;

/// <summary>Something about a machine that moves measurements.</summary>
/// <param name="Severity">Whether it is worth a warning.</param>
/// <param name="What">What was found, with its figure.</param>
/// <param name="WhyItMatters">What it does to a measurement, with the evidence where there is any.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record MachineFinding(Severity Severity, string What, string WhyItMatters, string Remedy);
