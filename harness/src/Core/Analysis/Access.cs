using CsvHelper.Configuration.Attributes;

namespace Bench.Analysis;

/// <summary>How often a call makes an access that a kernel measures: a row of native/kernels/numpy/accesses.csv, whose counts
/// are estimates from what the call has to do, not taken inside NumPy; or of a user's own file.</summary>
public sealed record Access
{
    /// <summary>Of NumPy's, the parameter <c>call</c> of the workload <c>small_call</c>.</summary>
    public required string Call { get; init; }
    public required string Workload { get; init; }
    public required string Parameters { get; init; }
    public required int Accesses { get; init; }
    [Optional] public string Assumption { get; init; } = "";

    /// <summary>How long the call takes, nanoseconds; null: as <c>small_call</c> was measured.</summary>
    [Optional] public double? Ns { get; init; }
}
