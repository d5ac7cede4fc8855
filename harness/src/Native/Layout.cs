namespace Bench.Native;

/// <summary>One link order of the same objects, with padding.</summary>
/// <param name="Seed">Decides order and padding.</param>
/// <param name="Modules">The module of each ABI.</param>
public sealed record Layout(int Seed, IReadOnlyDictionary<string, string> Modules);
