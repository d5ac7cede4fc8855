namespace Bench.Catalogue;

/// <summary>
/// All that can be measured. native/kernels/kernels.csv lists the kernels; what is the same of all kernels of a workload or a
/// strategy stands once, in workloads.csv, calls.csv and strategies.csv, and a kernel's line says only what differs.
/// </summary>
public sealed class KernelCatalogue
{
    private KernelCatalogue(IReadOnlyList<Kernel> kernels) => Kernels = kernels;

    public IReadOnlyList<Kernel> Kernels { get; }

    /// <summary>The suites in the order of the file, without the controls.</summary>
    public IReadOnlyList<string> Suites =>
        Kernels.Where(kernel => !kernel.IsControl).Select(kernel => kernel.Suite).Distinct().ToList();

    /// <summary>The ABIs that C kernels are compiled for.</summary>
    public IEnumerable<string> CompiledAbis =>
        Kernels.SelectMany(kernel => kernel.Abis).Distinct().Where(abi => Abis.Of(abi).IsCompiled);

    /// <summary>The same and <paramref name="more"/>.</summary>
    public KernelCatalogue With(IEnumerable<Kernel> more) => new([.. Kernels, .. more]);

    /// <param name="folder">native/kernels.</param>
    /// <exception cref="BenchException">A line is wrong; the message names file and line.</exception>
    public static KernelCatalogue Load(string folder)
    {
        using var workloads = Open("workloads.csv");
        using var strategies = Open("strategies.csv");
        using var calls = Open("calls.csv");
        using var kernels = Open("kernels.csv");
        return Read(workloads, strategies, calls, kernels);

        StreamReader Open(string name) => new(Path.Combine(folder, name));
    }

    /// <exception cref="BenchException">A line is wrong; the message names file and line.</exception>
    public static KernelCatalogue Read(TextReader workloads, TextReader strategies, TextReader calls, TextReader kernels)
    {
        const string name = "kernels.csv";
        var parser = new KernelParser(
            Workload.Read(workloads, "workloads.csv"), Strategy.Read(strategies, "strategies.csv"), Calls.Read(calls, "calls.csv"));
        using var file = new CatalogueFile(kernels, name);
        var listed = file.Read(parser.Parse);
        Check(listed, name);
        return new KernelCatalogue(listed);
    }

    private static void Check(IReadOnlyList<Kernel> kernels, string name)
    {
        foreach (var twice in kernels.GroupBy(kernel => (kernel.Workload, kernel.Strategy)).Where(group => group.Count() > 1))
            throw new BenchException($"{name}: {twice.Key.Workload},{twice.Key.Strategy} is listed {twice.Count()} times");
        var known = kernels.Select(kernel => (kernel.Workload, kernel.Strategy)).ToHashSet();
        foreach (var kernel in kernels)
            foreach (var needed in new[] { kernel.Baseline, kernel.Reference, kernel.CalledReference })
                if (needed.Length > 0 && !known.Contains((kernel.Workload, needed)))
                    throw new BenchException(
                        $"{name}: {kernel.Workload},{kernel.Strategy} refers to {needed}, which is not listed");
    }
}
