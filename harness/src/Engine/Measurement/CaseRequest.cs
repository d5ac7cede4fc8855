namespace Bench.Measurement;

/// <summary>A case as a worker knows it.</summary>
public sealed record CaseRequest(string Abi, string Strategy);
