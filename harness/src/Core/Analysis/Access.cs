namespace Bench.Analysis;

/// <summary>How often a call of NumPy is assumed to make an access that a kernel measures: an estimate from what the call
/// has to do, not a count taken inside NumPy: a row of native/kernels/numpy/accesses.csv.</summary>
public sealed record Access
{
    /// <summary>The parameter <c>call</c> of the workload <c>small_call</c>.</summary>
    public required string Call { get; init; }
    public required string Workload { get; init; }
    public required string Parameters { get; init; }
    public required int Accesses { get; init; }
    public required string Assumption { get; init; }
}
