namespace Bench.Plotting.Model;

/// <summary>What a figure shows, without a word on how it looks.</summary>
/// <param name="Name">A file name without its ending.</param>
/// <param name="Title">The question the figure answers.</param>
/// <param name="Note">How to read it, a sentence or two.</param>
public abstract record FigureModel(string Name, string Title, string Note);
