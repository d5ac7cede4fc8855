using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
using Bench.Results;
using Bench.Runtimes;
using Bench.Runtimes.Builds;

namespace Bench.Tests;

/// <summary>Kernels, cases and rows that tests are made of; what a test does not say is of no matter to it.</summary>
internal static class TestData
{
    /// <summary>A catalogue of these lines below the heads of its files.</summary>
    public static KernelCatalogue ACatalogue(
        IEnumerable<string> workloads, IEnumerable<string> strategies, IEnumerable<string> kernels, IEnumerable<string>? calls = null)
    {
        return KernelCatalogue.Read(
            File("workloads.csv", workloads), File("strategies.csv", strategies), File("calls.csv", calls ?? []), File("kernels.csv", kernels));

        static StringReader File(string name, IEnumerable<string> lines) => new(string.Join('\n', lines.Prepend(HeadOf(name))) + "\n");
    }

    public static NativeSource Source { get; } = NativeSource.Find();

    private static string HeadOf(string file) => System.IO.File.ReadLines(Path.Combine(Source.KernelsFolder, file)).First();

    public static KernelCatalogue RealCatalogue { get; } = KernelCatalogue.Load(Source.KernelsFolder);

    public static Kernel Calibration(string strategy) =>
        AKernel(strategy, Kernel.Calibration, Kernel.ControlSuite, baseline: "", reference: "");

    public static Kernel AKernel(
        string strategy, string workload = "work", string suite = "Caching", string baseline = "noop", string reference = "c_static",
        string abis = "capi") => new(
            suite, workload, strategy, "-", "-", abis.Split('|'), Enum.GetValues<Mode>(), [""], [""], baseline, reference, "", "of a test");

    public static Kernel ANoop(string strategy = "noop") => AKernel(strategy, baseline: "", reference: "") with { IsNoop = true };

    public static Case ACase(Kernel kernel, Mode mode = Mode.Call, string abi = Abis.CApi, string parameters = "") =>
        new("cpython", "3.13.0", abi, kernel, parameters, mode);

    public static Case ACase(string strategy, Mode mode = Mode.Call) =>
        ACase(strategy.StartsWith("noop", StringComparison.Ordinal) ? ANoop(strategy) : AKernel(strategy), mode);

    /// <summary>A block that owns all of its cases.</summary>
    public static Block ABlock(params IReadOnlyList<Case> cases) =>
        new("work", "", cases[0].Mode, cases, [.. cases.Select(_ => true)]);

    public static RuntimePlan APlan(params IReadOnlyList<Block> blocks) =>
        new(AnInterpreter(), new NativeRequest(AnInterpreter(), [Abis.CApi], "-O2", false), blocks, []);

    public static Interpreter AnInterpreter(string executable = "/usr/bin/python3", uint hexversion = 0x030d00f0) => new()
    {
        Implementation = "cpython",
        Version = "3.13.0",
        LanguageVersion = "3.13.0",
        Hexversion = hexversion,
        Executable = executable,
        IncludeDirectory = "/usr/include/python3.13",
        CFlags = "",
        ConfigArgs = "",
        ExtensionSuffix = ".so",
        FreeThreaded = false,
        Debug = false,
        SharedLibrary = false,
        Compiler = "GCC 12.2.0",
        BuildHash = "0123456789ab",
        Build = BuildFacts.Unknown("a test's"),
        NumpyVersion = null,
        HpyVersion = null,
        HpyIncludeDirectory = null,
    };

    public static Interpreter APyPy() => AnInterpreter() with
    {
        Implementation = "pypy",
        Version = "7.3.11",
        LanguageVersion = "3.9.16",
        Hexversion = 0x030910f0,
        HpyVersion = "0.0.4",
        HpyIncludeDirectory = "/usr/lib/pypy3.9/hpy/devel/include",
        HostsHpy = true,
    };

    public static LaunchRow ALaunch(double ns = 10, int launch = 0, string id = "case") => new()
    {
        Run = "run",
        Machine = "machine",
        Build = "build",
        Case = id,
        Launch = launch,
        Layout = 7,
        N = 1000,
        Rounds = 100,
        NsMedian = ns,
        NsMin = ns - 1,
        NsQ1 = ns - 0.5,
        NsQ3 = ns + 0.5,
        AddedNs = ns - 4,
        MoveNs = ns - 8,
        LogRatio = Math.Log(ns / 8),
        ClockNs = 0.5,
        NoargsNs = 20,
    };

    public static SummaryRow ASummary(Case of) => new CaseRecord(of).Summarise("run", "machine");
}
