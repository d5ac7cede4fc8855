using System.Globalization;

namespace Bench.Catalogue;

/// <summary>What all versions of a runtime have in common. Another runtime is a member here, and its place in
/// <see cref="All"/>.</summary>
/// <param name="Name">As in results; Python's <c>sys.implementation.name</c>.</param>
public sealed record RuntimeKind(string Name)
{
    /// <summary>bench_hpy, in the place of an ABI.</summary>
    public const string OrdinaryHpyHost = "hpy";

    public static RuntimeKind CPython { get; } = new("cpython")
    {
        Command = "python3",
        HasCApi = true,
        IsBuiltByUsers = true,
    };

    /// <summary>HPy modules are what it loads natively, so that they are all that is measured in it.</summary>
    public static RuntimeKind PyPy { get; } = new("pypy")
    {
        Command = "pypy3",
        HeadersPackage = "pypy3-dev",
        IsHpyHost = true,
        WholeCall = Mode.Python,
        LackedMode = (Mode.Call, "calls are what PyPy's JIT compiles, mode python times them"),
        CountsReferences = false,
        WhyUncountable = "it takes minutes under callgrind, and has crashed there",
        // Loops over a workload that was prepared anew are compiled anew: a quick run took 4 min 48 s with eight
        // passes, 50 s with one.
        MostPasses = 1,
        CompilingSeconds = 0.0045,
        // Calling a Python function from C and getting into compiled code takes about a microsecond.
        PythonBatchFactor = 4,
    };

    /// <summary>The HPy runtime that .NET hosts.</summary>
    public static RuntimeKind Dotnet { get; } = new("dotnet")
    {
        Command = "dotnet",
        IsPython = false,
        HpyHost = "dotnet",
        OtherAbis = "only HPy's universal kernels run in .NET",
        LackedMode = (Mode.Python, "there is no Python in .NET"),
        WhyUncountable = "callgrind does not follow code that .NET compiles",
        // 200 calls before each batch, each a transition from managed code.
        CallStirringNanoseconds = 18_000,
    };

    /// <summary>In the order of tables.</summary>
    public static IReadOnlyList<RuntimeKind> All { get; } = [CPython, PyPy, Dotnet];

    /// <summary>What chooses it on the command line, whatever its version; empty if nothing does.</summary>
    public string Command { get; init; } = "";

    /// <summary>Debian's package of its C headers; <c>{0}</c> is the minor version.</summary>
    public string HeadersPackage { get; init; } = "python{0}-dev";

    /// <summary>Its workers are Python interpreters, for whose headers kernels are built.</summary>
    public bool IsPython { get; init; } = true;

    /// <summary>Kernels through its C API are measured: what those of HPy are compared with.</summary>
    public bool HasCApi { get; init; }

    /// <summary>Many people build it themselves, in ways that change its figures.</summary>
    public bool IsBuiltByUsers { get; init; }

    /// <summary>It loads universal modules itself, by its own HPy headers.</summary>
    public bool IsHpyHost { get; init; }

    /// <summary>What hosts universal modules elsewhere, in the place of an ABI: it is linked in layouts as they are.</summary>
    public string HpyHost { get; init; } = OrdinaryHpyHost;

    /// <summary>Why it has none of the ABIs that do not run in it; null where each ABI tells.</summary>
    public string? OtherAbis { get; init; }

    /// <summary>The mode that times a whole call as the runtime makes it.</summary>
    public Mode WholeCall { get; init; } = Mode.Call;

    /// <summary>The mode that it does not have, and why.</summary>
    public (Mode Mode, string Why)? LackedMode { get; init; }

    /// <summary>Whether references and memory that an operation leaks can be counted.</summary>
    public bool CountsReferences { get; init; } = true;

    /// <summary>Why callgrind cannot count its instructions; null if it can.</summary>
    public string? WhyUncountable { get; init; }

    /// <summary>How often a launch comes to each block at most.</summary>
    public int MostPasses { get; init; } = int.MaxValue;

    /// <summary>How long a loop takes to be compiled.</summary>
    public double CompilingSeconds { get; init; }

    /// <summary>By how much batches of mode python are longer than others.</summary>
    public int PythonBatchFactor { get; init; } = 1;

    /// <summary>How much longer it takes to unsettle a batch of mode call than one of another.</summary>
    public double CallStirringNanoseconds { get; init; }

    /// <summary>By place in <see cref="All"/>; others come last.</summary>
    public int Order => All.TakeWhile(kind => kind != this).Count();

    /// <summary>Kernels can be measured in it.</summary>
    public bool IsKnown => All.Contains(this);

    /// <summary>A runtime that nothing is known of is like another Python.</summary>
    public static RuntimeKind Of(string name) => All.FirstOrDefault(kind => kind.Name == name) ?? new RuntimeKind(name);

    /// <summary>The package of its headers.</summary>
    /// <param name="minor">The version of Python it speaks: <c>3.11</c>.</param>
    public string HeadersPackageOf(string minor) => string.Format(CultureInfo.InvariantCulture, HeadersPackage, minor);
}
