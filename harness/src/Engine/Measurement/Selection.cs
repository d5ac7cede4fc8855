using Bench.Catalogue;
using Bench.Native;
using Bench.Runtimes;

namespace Bench.Measurement;

/// <summary>What the user wants of the catalogue; empty lists mean all.</summary>
public sealed record Selection
{
    public IReadOnlyList<string> Suites { get; init; } = [];

    public IReadOnlyList<string> Workloads { get; init; } = [];

    public IReadOnlyList<string> Abis { get; init; } = [];

    public IReadOnlyList<Mode> Modes { get; init; } = [];

    /// <summary>Only the core cases, in the modes of the main job, at any precision.</summary>
    public bool CoreOnly { get; init; }

    /// <summary>BenchmarkDotNet's <c>--filter</c>.</summary>
    public Predicate<Kernel> Filter { get; init; } = _ => true;

    /// <summary>The modes of the main job: C loops, and whole calls in the way the interpreter makes them.</summary>
    public static IReadOnlyList<Mode> CoreModes(Interpreter interpreter) => [Mode.Latency, interpreter.Kind.WholeCall];

    /// <exception cref="BenchException">A suite, workload or ABI that the catalogue does not have.</exception>
    public void Check(KernelCatalogue catalogue)
    {
        Check("suite", Suites, catalogue.Suites);
        Check("workload", Workloads, catalogue.Kernels.Select(kernel => kernel.Workload));
        var known = catalogue.Kernels.SelectMany(kernel => kernel.Abis)
            .Concat(Catalogue.Abis.All.Where(abi => abi.IsFurtherContext).Select(abi => abi.Name));
        Check("ABI", [.. Abis.Where(asked => !known.Any(abi => Catalogue.Abis.Chooses(asked, abi)))], known);
    }

    /// <summary>The cases of an interpreter: those wanted, and the controls of each suite among them.</summary>
    public IReadOnlyList<Case> Cases(
        KernelCatalogue catalogue, Interpreter interpreter, Precision precision)
    {
        var coreOnly = CoreOnly || precision.CoreOnly;
        IReadOnlyList<Mode> modes = Modes.Count > 0 ? Modes : coreOnly ? CoreModes(interpreter) : Enum.GetValues<Mode>();
        var wanted = catalogue.Kernels.Where(kernel => !kernel.IsControl && Wants(kernel)).ToList();
        wanted = [.. wanted.Where(kernel => Filter(kernel) || IsComparedWith(kernel, wanted.Where(other => Filter(other))))];
        var suites = wanted.Select(kernel => kernel.Suite).Distinct().ToList();
        var cases = wanted.SelectMany(kernel => Points(kernel, coreOnly ? kernel.Core : kernel.Parameters));
        // Twins once a suite: the A/A spread of the time in which that suite was measured.
        var controls = catalogue.Kernels.Where(kernel => kernel.IsControl && kernel.Workload != Kernel.Stir && suites.Count > 0)
            .SelectMany(kernel => Points(kernel, kernel.IsCalibration ? [""] : suites.Select(suite => $"suite={suite}")));
        return [.. controls, .. cases];

        IEnumerable<Case> Points(Kernel kernel, IEnumerable<string> points)
        {
            var abis = AbisOf(kernel, interpreter).Where(abi => !coreOnly || Abis.Count > 0 || Catalogue.Abis.Of(abi).IsCore).ToList();
            return
                from point in points
                from mode in modes.Where(mode => kernel.IsControl ? kernel.Modes.Contains(mode) : kernel.IsTimed(point, mode))
                from abi in abis
                select new Case(interpreter.Implementation, interpreter.FullVersion, abi, kernel, point, mode);
        }
    }

    /// <summary>What is wanted and has no core case, if only these are measured.</summary>
    public IEnumerable<Kernel> NotCore(KernelCatalogue catalogue, Precision precision) => !CoreOnly && !precision.CoreOnly ? []
        : catalogue.Kernels.Where(kernel =>
            !kernel.IsControl && !kernel.IsNoop && Wants(kernel) && Filter(kernel) && kernel.Abis.Any(Wants));

    private IEnumerable<string> AbisOf(Kernel kernel, Interpreter interpreter) => kernel.IsControl
        ? Own(kernel, interpreter)
        : kernel.Abis.Concat(FurtherContexts(kernel, interpreter)).Where(abi => Wants(abi) || NeededAsReference(kernel, abi));

    /// <summary>Controls are about the interpreter: one ABI, the first of the kernel's that it has.</summary>
    private static IEnumerable<string> Own(Kernel kernel, Interpreter interpreter) =>
        kernel.Abis.Where(abi => AbiSupport.WhyAbsent(interpreter, abi) is null).Take(1);

    /// <summary>The universal kernels also run in the interpreter's own HPy, in the other designs of the .NET host, and in
    /// the debug context if that is asked for.</summary>
    private IEnumerable<string> FurtherContexts(Kernel kernel, Interpreter interpreter)
    {
        if (!kernel.Abis.Contains(Catalogue.Abis.HpyUniversal))
            yield break;
        foreach (var design in Catalogue.Abis.DesignsIn(interpreter.Implementation))
            yield return design;
        if ((interpreter.HpyVersion is not null && !interpreter.Kind.IsHpyHost) || Abis.Contains(Catalogue.Abis.HpyUniversalReal))
            yield return Catalogue.Abis.HpyUniversalReal;
        if (Abis.Contains(Catalogue.Abis.HpyDebug))
            yield return Catalogue.Abis.HpyDebug;
    }

    private bool Wants(string abi) => Abis.Count == 0 || Abis.Any(asked => Catalogue.Abis.Chooses(asked, abi));

    private bool Wants(Kernel kernel) =>
        (Suites.Count == 0 || Suites.Contains(kernel.Suite))
        && (Workloads.Count == 0 || Workloads.Contains(kernel.Workload));

    /// <summary>The price of migrating is measured from the C API, wanted or not, where there is one.</summary>
    private static bool NeededAsReference(Kernel kernel, string abi) =>
        abi == Catalogue.Abis.CApi && (kernel.IsNoop || kernel.IsMeasuredFrom(kernel.Strategy));

    /// <summary>No-ops and references come along with what is compared with them.</summary>
    private static bool IsComparedWith(Kernel kernel, IEnumerable<Kernel> wanted) => wanted.Any(other =>
        other.Workload == kernel.Workload && (kernel.IsNoop || other.IsMeasuredFrom(kernel.Strategy)));

    private static void Check(string what, IReadOnlyList<string> wanted, IEnumerable<string> known)
    {
        var all = known.Distinct().ToList();
        if (wanted.FirstOrDefault(name => !all.Contains(name)) is { } stray)
            throw new BenchException($"no {what} '{stray}': there are {string.Join(", ", all)}");
    }
}
