namespace Bench.Protocol;

/// <summary>A case as a worker knows it.</summary>
public sealed record CaseRequest(string Abi, string Strategy)
{
    /// <summary>In the place of an ABI: a calibration that is the worker's own.</summary>
    public const string Worker = "worker";
}
