namespace Bench.Catalogue;

/// <summary>A line of workloads.csv: what is the same of all ways of doing a thing.</summary>
/// <param name="Name">The workload's.</param>
/// <param name="Suite">The suite it belongs to.</param>
/// <param name="Question">The questions it answers.</param>
/// <param name="Modes">How its kernels can be timed.</param>
/// <param name="Parameters">Its parameter points.</param>
/// <param name="Core">Those of the main job, <c>all</c>, or <c>-</c>.</param>
/// <param name="Called">Those that are also called through the interpreter; empty: all.</param>
/// <param name="Baseline">The no-op that its kernels are compared with.</param>
/// <param name="Reference">The strategy that the price of migrating is measured from.</param>
/// <param name="Origin">The NumPy file and function it stands for.</param>
/// <param name="Does">In words, as titles begin; empty where only its name is known.</param>
internal sealed record Workload(
    string Name, string Suite, string Question, IReadOnlyList<Mode> Modes, string Parameters, string Core, string Called, string Baseline,
    string Reference, string Origin, string Does)
{
    public static IReadOnlyDictionary<string, Workload> Read(TextReader text, string name)
    {
        using var file = new CatalogueFile(text, name);
        return file.Read(Parse).ToDictionary(line => line.Name);
    }

    private static Workload Parse(CatalogueFile line)
    {
        line.Needed("modes");
        return new Workload(
            line.Needed("workload"), line.Needed("suite"), line.Needed("question"), line.Modes("modes"), line.Points("parameters"),
            line.Needed("core"), line.Points("called"), line["baseline"], line["reference"], line["origin"],
            line["does"]);
    }
}
