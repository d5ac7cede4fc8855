namespace Bench.Native;

/// <summary>One link order of the same objects, with padding.</summary>
/// <param name="Seed">Decides order and padding.</param>
/// <param name="Folder">Where its modules are.</param>
public sealed record Layout(int Seed, string Folder);
