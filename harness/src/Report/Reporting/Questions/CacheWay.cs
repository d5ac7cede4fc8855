namespace Bench.Reporting.Questions;

/// <summary>A way to reach a cache that the notes ask about.</summary>
public sealed record CacheWay(string Name, string Abi, string Strategy);
