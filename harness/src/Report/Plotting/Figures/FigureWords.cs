using Bench.Catalogue;

namespace Bench.Plotting.Figures;

/// <summary>What figures call workloads, ways and ABIs: plain names, with the codes beside them.</summary>
internal sealed class FigureWords(KernelCatalogue catalogue)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> ways = [];

    /// <summary>The way; by its code where the catalogue does not know it.</summary>
    public string Way(string workload, string strategy)
    {
        if (!ways.TryGetValue(workload, out var names))
            ways[workload] = names = PlainNames.Of(catalogue.Kernels.Where(kernel => kernel.Workload == workload));
        return names.GetValueOrDefault(strategy, strategy);
    }

    /// <summary>What the workload does, as a sentence begins.</summary>
    public string Does(string workload) =>
        catalogue.Kernels.FirstOrDefault(kernel => kernel.Workload == workload)?.Does is { Length: > 0 } does
            ? $"{char.ToUpperInvariant(does[0])}{does[1..]}" : workload;

    /// <summary>How it was timed, and where to find it: <c>Whole calls (mode call); state_read, member=field</c>.</summary>
    public static string Where(string mode, string workload, string point) =>
        $"{ModeText(mode)}; {workload}{(point.Length > 0 ? $", {point}" : "")}";

    public static string ModeText(string mode) => mode switch
    {
        "call" => "Whole calls through the interpreter (mode call)",
        "python" => "A Python loop, as a script would call it (mode python)",
        "latency" => "Each operation waits for the one before (mode latency)",
        "throughput" => "Independent operations in a C loop (mode throughput)",
        _ => $"Mode {mode}",
    };
}
