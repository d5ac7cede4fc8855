namespace Bench.Catalogue;

/// <summary>A line of strategies.csv: what is the same of a way of doing things whatever is done.</summary>
/// <param name="Name">The strategy's.</param>
/// <param name="Rung">Its rung on the access ladder, or <c>-</c>.</param>
/// <param name="Modes">How it can be timed; empty: as its workload's.</param>
/// <param name="Baseline">The no-op of its shape; empty: its workload's; <c>-</c>: it is a no-op itself.</param>
/// <param name="Description">One line.</param>
/// <param name="IsPrototype">No release offers it.</param>
internal sealed record Strategy(string Name, string Rung, string Modes, string Baseline, string Description, bool IsPrototype)
{
    public bool IsNoop => Baseline == "-";

    public static IReadOnlyDictionary<string, Strategy> Read(TextReader text, string name)
    {
        using var file = new CatalogueFile(text, name);
        return file.Read(line => new Strategy(
            line.Needed("strategy"), line.Needed("rung"), line["modes"], line["baseline"], line.Needed("description"),
            line["prototype"] == "yes"))
            .ToDictionary(line => line.Name);
    }
}
