namespace Bench.Reporting.Model;

/// <summary>What stands under a heading.</summary>
/// <param name="Anchor">What links to it are called.</param>
/// <param name="Level">2 or 3.</param>
public sealed record Section(string Title, string Anchor, int Level, IReadOnlyList<Content> Contents);
