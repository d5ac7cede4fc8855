using Bench.Catalogue;
using Bench.Results;

namespace Bench.Protocol;

/// <summary>What a worker is asked about a block: <c>block</c>, <c>verify</c> or <c>count</c>.</summary>
public sealed record BlockRequest(string Do, string Workload, string Parameters, string Mode, IReadOnlyList<CaseId> Cases)
{
    /// <summary>In the place of an ABI: a calibration that is the worker's own.</summary>
    public const string OwnAbi = "worker";

    /// <summary>What functions are called with; null where that is the workload's own argument.</summary>
    public CallRequest? Call { get; init; }

    public int Rounds { get; init; }

    public long Seed { get; init; }

    public int BatchNs { get; init; }

    /// <summary>Operations in a batch of each case, as an earlier pass found them; empty: to be found.</summary>
    public IReadOnlyList<long> N { get; init; } = [];

    public long Operations { get; init; }

    /// <summary>How long <c>verify</c> goes on while all objects are moved, again and again; .NET only.</summary>
    public double StressSeconds { get; init; }

    /// <summary><c>count</c>: what the dumps of each case are called.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The same about the cases at these positions.</summary>
    public BlockRequest Only(IReadOnlyList<int> positions) => this with
    {
        Cases = [.. positions.Select(i => Cases[i])],
        N = N.Count == 0 ? [] : [.. positions.Select(i => N[i])],
        Labels = Labels.Count == 0 ? [] : [.. positions.Select(i => Labels[i])],
    };
}
