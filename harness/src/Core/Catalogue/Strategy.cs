namespace Bench.Catalogue;

/// <summary>A line of strategies.csv: what is the same of a way of doing things whatever is done.</summary>
/// <param name="Name">The strategy's.</param>
/// <param name="Rung">Its rung on the access ladder, or <c>-</c>.</param>
/// <param name="Modes">How it can be timed; empty: as its workload's.</param>
/// <param name="Baseline">The no-op of its shape; empty: its workload's; <c>-</c>: it is a no-op itself.</param>
/// <param name="Reference">What it replaces where it is called through the interpreter, in the same situation; empty: its
/// workload's.</param>
/// <param name="Description">One line.</param>
/// <param name="IsPrototype">No release offers it.</param>
internal sealed record Strategy(
    string Name, string Rung, IReadOnlyList<Mode> Modes, string Baseline, string Reference, string Description, bool IsPrototype)
{
    /// <summary>Where a person can stand to use it, for the module's state; none where that is no question.</summary>
    public required IReadOnlyList<string> Situations { get; init; }

    /// <summary>When it takes a private function: empty never, <c>yes</c> always, or <c>before 3.13</c>.</summary>
    public required string Private { get; init; }

    /// <summary>Whether a migration gives it up: <c>yes</c>, <c>capi</c> for the C API's alone, or empty.</summary>
    public required string GivenUp { get; init; }

    public bool IsNoop => Baseline == "-";

    public static IReadOnlyDictionary<string, Strategy> Read(TextReader text, string name)
    {
        using var file = new CatalogueFile(text, name);
        return file.Read(line => new Strategy(
            line.Needed("strategy"), line.Needed("rung"), line.Modes("modes"), line["baseline"], line["reference"],
            line.Needed("description"), line["prototype"] == "yes")
        {
            Situations = line.Several("situations"),
            Private = line["private"],
            GivenUp = line["given_up"],
        })
            .ToDictionary(line => line.Name);
    }
}
