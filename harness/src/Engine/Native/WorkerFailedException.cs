namespace Bench.Native;

/// <summary>A worker died, hung, or answered what the protocol does not allow.</summary>
public sealed class WorkerFailedException(string reason) : Exception(reason);
