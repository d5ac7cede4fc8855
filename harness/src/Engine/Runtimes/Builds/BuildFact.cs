namespace Bench.Runtimes.Builds;

/// <summary>Whether something holds of a build, and what tells.</summary>
/// <param name="Holds">Null where nothing tells.</param>
/// <param name="Evidence">A clause without a full stop and without paths; why nothing tells, where nothing does.</param>
public sealed record BuildFact(bool? Holds, string Evidence);
