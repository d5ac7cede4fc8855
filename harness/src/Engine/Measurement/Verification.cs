namespace Bench.Measurement;

/// <summary>What <c>verify</c> found of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
/// <param name="Absent">Why it could not be looked at, or null.</param>
public sealed record Verification(Case Case, string? Fault, string? Absent);
