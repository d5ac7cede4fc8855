using System.CommandLine;
using Bench.Catalogue;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary>The options that choose cases: the same for measuring and for reading results back.</summary>
/// <param name="aboutAbis">What choosing an ABI brings along.</param>
/// <param name="aboutPythons">How runtimes are named.</param>
public sealed class ChoiceOptions(string aboutAbis, string aboutPythons)
{
    private readonly Option<string[]> suites = Many("--suite", "suite", "Only this suite (Caching, …)", catalogue => catalogue.Suites);
    private readonly Option<string[]> workloads = Many("--workload", "workload", "Only this workload (type_check, …)", Workloads);
    private readonly Option<string[]> abis = Many("--abi", "abi", $"Only this ABI ({Told}){aboutAbis}", _ => AllAbis);
    private readonly Option<string[]> modes =
        Many(
            "--mode", "mode",
            "Only this mode: call (by the interpreter), python (a Python loop), latency (a C loop, each waits), "
                + "throughput (a C loop, they overlap)",
            _ => Enum.GetValues<Mode>().Select(ModeNames.Name));
    private readonly Option<string[]> filters =
        Many("--filter", "glob", "BenchmarkDotNet's filter: a glob over Suite.workload__strategy", Kernels);
    private readonly Option<string[]> pythons =
        Many("--python", "runtime", aboutPythons, _ => RuntimeKind.All.Select(kind => kind.Command).Order());

    private static IReadOnlyList<string> AllAbis =>
        [.. Abis.All.Where(abi => abi.Name != Abis.Managed).Select(abi => abi.Name)];

    /// <summary>Floors of one ABI are told together.</summary>
    private static string Told =>
        string.Join(", ", AllAbis.Select(abi => Abis.Of(abi).Floor is null ? abi : "abi3 or abi3-FLOOR").Distinct());

    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Options.Add(option);
    }

    public IReadOnlyList<string> Suites(ParseResult result) => result.GetValue(suites) ?? [];

    public IReadOnlyList<string> Workloads(ParseResult result) => result.GetValue(workloads) ?? [];

    public IReadOnlyList<string> ChosenAbis(ParseResult result) => result.GetValue(abis) ?? [];

    public IReadOnlyList<Mode> Modes(ParseResult result) => [.. (result.GetValue(modes) ?? []).Select(ModeNames.Parse)];

    public IReadOnlyList<string> Filters(ParseResult result) => result.GetValue(filters) ?? [];

    public IReadOnlyList<string> Pythons(ParseResult result) => result.GetValue(pythons) ?? [];

    /// <summary>Whether any option leaves out cases of a runtime.</summary>
    public bool IsNarrow(ParseResult result) => All.Any(option => option != pythons && result.GetValue(option) is { Length: > 0 });

    private IEnumerable<Option<string[]>> All => [suites, workloads, abis, modes, filters, pythons];

    private static IEnumerable<string> Workloads(KernelCatalogue catalogue) =>
        catalogue.Kernels.Where(kernel => !kernel.IsControl).Select(kernel => kernel.Workload).Distinct();

    private static IEnumerable<string> Kernels(KernelCatalogue catalogue) =>
        catalogue.Kernels.Where(kernel => !kernel.IsControl).Select(kernel => $"{kernel.Suite}.{kernel.Workload}__{kernel.Strategy}");

    private static Option<string[]> Many(
        string name, string helpName, string description, Func<KernelCatalogue, IEnumerable<string>> known) =>
        ManyOf.Values(name, helpName, description, () => Known(known));

    private static IEnumerable<string> Known(Func<KernelCatalogue, IEnumerable<string>> known)
    {
        try
        {
            return known(AllKernels.Catalogue(NativeSource.Find()));
        }
        catch (BenchException)
        {
            // No checkout around: the shell gets nothing, and the command will say why.
            return [];
        }
    }
}
