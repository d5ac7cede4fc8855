using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Faults planted in native/: each costs itself and nothing else.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class PlantedFaultTests
{
    private const string Broken = "\n#ifdef HPY_ABI_CPYTHON\nint planted = nonsense;\n#endif\n";

    // Beyond the address space: no page can be there.
    private const string Crash = "\nKERNEL(FUNCTION, c_lut, crash) { return *(volatile value_t *)(dep + 8); }\n";

    private const string CrashLine =
        "c_lut,crash,capi\n";

    private const string CrashStrategy = "crash,-,,,ends its process\n";

    private static readonly string[] Wanted = ["--workload", "c_lut,import_cache", "--mode", "call,latency"];

    private PlantedCheckout checkout = null!;

    [SetUp]
    public async Task Make()
    {
        await RealPython.FindAsync();
        checkout = await PlantedCheckout.CreateAsync();
    }

    [TearDown]
    public void Remove() => checkout.Dispose();

    [Test]
    public async Task AFileThatDoesNotCompileAndAKernelThatCrashesCostThemselvesAlone()
    {
        checkout.Append("kernels/caching/import_cache_hpy.c", Broken);
        checkout.Append("kernels/caching/c_lut_capi.c", Crash);
        checkout.Append("kernels/kernels.csv", CrashLine);
        checkout.Append("kernels/strategies.csv", CrashStrategy);

        var ended = await checkout.RunAsync(
            isStrict: false, ["run", .. Wanted, "--python", "python3", "--precision", "quick", "--results", checkout.Results]);

        var lines = ended.Errors.Trim().Split('\n');
        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Errors);
        Assert.That(lines, Has.Length.EqualTo(2), ended.Errors);
        Assert.That(lines, Has.One.Match(@"^bench: cpython \S+/hpy-cpython: import_cache\.noop.+: does not compile: kernels/caching/import_cache_hpy\.c:\d+: .*nonsense"));
        Assert.That(lines, Has.One.Match(@"^bench: cpython \S+/capi: c_lut\.crash \(2 cases\): worker was killed by signal 11"));
        var run = checkout.Run();
        Assert.That(run.Summary.Where(row => !IsPlanted(row)).Select(row => row.Status.ToString()), Has.All.EqualTo("ok").Or.StartsWith("absent: "));
        Assert.That(run.Summary.Where(IsPlanted).Select(row => row.Status.ToString()), Is.Not.Empty.And.All.StartsWith("failed: ").Or.StartsWith("absent: "));
        Assert.That(run.Summary.Where(row => row is { Status.IsOk: true, Workload: not "calibration" }).Select(row => row.Launches).Distinct(), Is.EqualTo([6]));

        await VerifyTellsThemAndVerifiesTheRestAsync();

        static bool IsPlanted(SummaryRow row) => row is { Strategy: "crash" } or { Workload: "import_cache", Abi: "hpy-cpython" };
    }

    // The warning comes after inlining, and then -isystem does not hide it: 3.13t's pyatomic_gcc.h has such a function.
    [TestCase(false, 0)]
    [TestCase(true, 4)]
    public async Task AWarningIsAnErrorInOurFilesAndOnlyWhereWeAreStrict(bool isStrict, int exitCode)
    {
        var headers = checkout.WriteBeside("headers", "planted.h", """
            #include <string.h>
            static inline void planted_clear(char *at) { memset(at, 0, 8); }
            """);
        const string overflow = "\n#include <planted.h>\nvoid planted(void);\nvoid planted(void) { static char four[4]; planted_clear(four); }\n";
        checkout.Append("kernels/caching/import_cache_capi.c", overflow);
        checkout.Append("kernels/caching/c_lut_capi.c", "\nstatic int planted_and_unused;\n");

        var ended = await checkout.RunAsync(isStrict, [
            "verify", "--workload", "c_lut,import_cache", "--mode", "latency", "--python", "python3", "--abi", "capi", "--no-instructions",
            $"--cflags={Bench.Native.NativeRequest.DefaultFlags} -isystem {headers}",
        ]);

        Assert.That(ended.ExitCode, Is.EqualTo(exitCode), ended.Output + ended.Errors);
        Assert.That(ended.Output, isStrict
            ? Does.Match(@"fault .+c_lut\..+does not compile: kernels/caching/c_lut_capi\.c:\d+: .+planted_and_unused")
            : Does.EndWith(" cases verified, 0 at fault\n"));
        Assert.That(ended.Output, Does.Not.Contain("import_cache_capi"));
    }

    [TestCase("python3", "hpy-cpython")]
    [TestCase("dotnet", "hpy-universal")]
    public async Task AKernelThatKeepsItsBlockLeaksMemory(string python, string abi)
    {
        checkout.Replace("kernels/caching/small_block_hpy.c", "malloc(block_size + dep), free(block)", "malloc(block_size + dep), (void)0");

        var ended = await checkout.RunAsync(isStrict: false, [
            "verify", "--workload", "small_block", "--mode", "latency", "--precision", "quick", "--no-instructions",
            "--python", python, "--abi", abi,
        ]);

        var faults = ended.Output.Split('\n').Where(line => line.StartsWith("fault ", StringComparison.Ordinal)).ToList();
        Assert.That(faults, Has.Count.EqualTo(1), ended.Output);
        Assert.That(faults[0], Does.EndWith($"/{abi}: small_block.malloc (1 case): leaks 80 bytes of the C heap an operation"));
    }

    private async Task VerifyTellsThemAndVerifiesTheRestAsync()
    {
        var ended = await checkout.RunAsync(isStrict: false, ["verify", .. Wanted, "--python", "python3", "--no-instructions"]);

        var faults = ended.Output.Split('\n').Where(line => line.StartsWith("fault ", StringComparison.Ordinal)).ToList();
        Assert.That(ended.ExitCode, Is.EqualTo(4), ended.Output);
        Assert.That(faults, Has.Count.EqualTo(2), ended.Output);
        Assert.That(faults, Has.One.Contains("does not compile: kernels/caching/import_cache_hpy.c:"));
        Assert.That(faults, Has.One.Match(@"capi: c_lut\.crash \(2 cases\): .*killed by signal 11"));
        Assert.That(ended.Output, Does.Match(@"\n[1-9]\d+ cases verified, \d+ at fault"));
    }
}
